export { citationsInOrder, continuesQuotation, groupIntoBlocks } from '../../server/contract/reading-order.ts';
