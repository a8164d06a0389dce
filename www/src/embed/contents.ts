/** All that the page for frames loads late: the styles, the fonts, the labs, and the engine's check. */
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/lab.css';

export { checkSpec } from '../engine/engine';
export { createLab, mountLab } from '../labs';
