/** Tells the page around how tall this one is, so that its frame need not scroll. */
import { onResize } from '../dom/observers';
import type { ParentPage } from './parent-page';

/** Tells it whenever it changes; what is returned tells it once more. */
export function tellHeight(around: ParentPage): () => void {
  let told: number | undefined;
  const tell = () => {
    if (told === undefined) return;
    around.tell({ type: 'resize', height: told });
    // Canvas: https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_window_post_message
    around.tellAs({ subject: 'lti.frameResize', height: told });
    // Early editions of the following read `height`, the others `scrollHeight`.
    // H5P's resizer, which Moodle, WordPress and Drupal pages have: https://github.com/h5p/h5p-php-library/blob/master/js/h5p-resizer.js
    around.tellAs({ context: 'h5p', action: 'resize', height: told, scrollHeight: told });
  };
  onResize(document.body, () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    tell();
  });
  return tell;
}
