/** How far a download is. `file`: the one that is coming now; bytes count all files of the model. */
export type ModelProgress = { model: string; file: string; received: number; total: number };
export type OnModelProgress = (progress: ModelProgress) => void;

/** A line for each so many percent: often enough to see it move, seldom enough for a log. */
const STEP = 5;

/** Tells downloads in lines: when one starts, at each step, and when it is done. */
export function modelProgressLines(write: (line: string) => void): OnModelProgress {
  const told = new Map<string, number>();
  return ({ model, file, received, total }) => {
    const percent = total === 0 ? 100 : Math.floor((received / total) * 100);
    const step = Math.floor(percent / STEP);
    if (told.get(model) === step) return;
    told.set(model, step);
    write(`Downloading ${model}: ${percent} % (${megabytes(received)} of ${megabytes(total)} MB, ${file})`);
  };
}

function megabytes(bytes: number): string {
  const value = bytes / 1_000_000;
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
