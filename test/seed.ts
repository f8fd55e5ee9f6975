/**
 * Property tests take the same inputs in each run, so that a change fails for what it changes. `FAST_CHECK_SEED=7 npm test` takes others; CI does so once a week.
 */
jest.mock('fast-check', () => {
  const fastCheck = jest.requireActual('fast-check');
  fastCheck.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
  return fastCheck;
});
