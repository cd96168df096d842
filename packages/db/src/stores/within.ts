/** Fails with what `late` makes when `answer` takes longer. An answer that is here already and only waited for this process to be free counts. */
export async function within<Answer>(
  milliseconds: number,
  answer: Promise<Answer>,
  late: () => Error,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    // An immediate comes after what the sockets brought.
    timer = setTimeout(() => setImmediate(() => reject(late())), milliseconds);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
