/** All that the element loads late. */
export { createLab, mountLab } from '../labs';
export { checkedFields } from '../labs/base/checked-fields';
