/**
 * Writes to standard output and waits where its reader is slower, so that memory stays constant.
 *
 * @returns false where the reader went away: nothing more needs to be read
 */
export const write = (text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') resolve(false);
      else reject(error);
    });
  });
