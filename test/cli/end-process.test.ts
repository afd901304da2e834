import { endProcess } from "../../cli/end-process";

test("ends only when both outputs have been flushed", () => {
  const flushed: (() => void)[] = [];
  const output = { write: (_text: string, done: () => void) => flushed.push(done) };
  const codes: number[] = [];
  endProcess(1, { stdout: output, stderr: output, exit: (code) => codes.push(code) });
  flushed.shift()?.();
  expect(codes).toEqual([]);
  flushed.shift()?.();
  expect(codes).toEqual([1]);
});
