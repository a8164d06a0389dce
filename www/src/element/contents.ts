/** All that the element loads late. */
export { createLab } from '../labs';
export { checkedFields } from '../labs/base/checked-fields';
