import { deferSignals } from "../../cli/defer-signals";

afterEach(() => jest.restoreAllMocks());

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the process with %d once it is handled", (signal, code) => {
  const exit = jest.spyOn(process, "exit").mockImplementation(() => undefined as never);
  deferSignals();
  process.emit(signal);
  expect(exit).toHaveBeenCalledWith(code);
  process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM");
});
