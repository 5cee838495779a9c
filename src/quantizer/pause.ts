/** Lets the thread read its messages, such as the one that cancels the work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
