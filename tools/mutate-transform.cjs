/** Hands jest the sources through swc, one of them with the change that the environment variable MUTANT names: see `mutate.ts`. */
const { createTransformer } = require('@swc/jest');

const mutant = JSON.parse(process.env.MUTANT ?? '{}');

function mutated(source, file) {
  return file === mutant.file ? source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end) : source;
}

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      canInstrument: false,
      getCacheKey: (source, file, ...rest) => swc.getCacheKey(mutated(source, file), file, ...rest),
      process: (source, file, ...rest) => swc.process(mutated(source, file), file, ...rest),
    };
  },
};
