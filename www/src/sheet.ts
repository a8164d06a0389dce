/** A page of the course without figures: words, answers, worksheets, and the one for teachers. */
import './styles/fonts.css';
import './styles/fallback-fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/course.css';
import './styles/sheet.css';
import './course/search';
import { markRead } from './course/progress';
import { applyAppearance } from './fields/appearance';
import { registerWorker } from './offline/register';
import { addressed } from './share/address-bar';

const fields = addressed();
applyAppearance(document.documentElement, fields);
markRead();
void registerWorker(fields);
