/** The page has a turn: it hears what has come, and paints if a frame is due. */
export const pageTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
