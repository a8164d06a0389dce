/** Tells the page around how tall this one is, so that its frame need not scroll. */
import { onResize } from '../dom/observers';
import type { ParentPage } from './parent-page';

/** Tells it whenever it changes; what is returned tells it at once, also of a frame out of sight, which is not laid out. */
export function tellHeight(around: ParentPage): () => void {
  let told = 0;
  const tell = () => {
    const height = heightNow();
    if (height === 0) return;
    told = height;
    around.tell({ type: 'resize', height });
    // Canvas: https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_window_post_message
    around.tellAs({ subject: 'lti.frameResize', height });
    // Early editions of the following read `height`, the others `scrollHeight`.
    // H5P's resizer, which Moodle, WordPress and Drupal pages have: https://github.com/h5p/h5p-php-library/blob/master/js/h5p-resizer.js
    around.tellAs({ context: 'h5p', action: 'resize', height, scrollHeight: height });
  };
  onResize(document.body, () => {
    if (heightNow() !== told) tell();
  });
  return tell;
}

const heightNow = () => Math.ceil(document.body.getBoundingClientRect().height);
