/** Fails unless both values are the same when written as JSON. */
export function assertEquals(actual: unknown, expected: unknown): void {
  const [got, wanted] = [text(actual), text(expected)];
  if (got !== wanted) {
    throw new Error(`expected ${wanted}, got ${got}`);
  }
}

/** Fails unless the action throws an error whose message contains the text. */
export function assertThrows(action: () => unknown, text: string): void {
  try {
    action();
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    if (message.includes(text)) {
      return;
    }
    throw new Error(`expected an error with "${text}", got "${message}"`);
  }
  throw new Error(`expected an error with "${text}", got none`);
}

/** JSON, with the numbers that JSON does not know. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part) => typeof part === "number" && !Number.isFinite(part) ? String(part) : part);
}
