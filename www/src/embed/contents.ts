/** All that the page for frames loads late: the styles, the labs, and the engine's check. */
import '../styles/tokens.css';
import '../styles/lab.css';

export { createLab, mountLab } from '../labs';
export { checkedFields } from '../labs/base/checked-fields';
