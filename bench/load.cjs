/** Prints how many milliseconds it takes to load the given modules. */
const started = process.hrtime.bigint();
process.argv.slice(2).forEach((name) => require(name));
process.stdout.write(String(Number(process.hrtime.bigint() - started) / 1e6));
