/**
 * Milliseconds of processor time that this process has used, all its threads together: never less than what one piece of work took, so
 * whoever allows work so much of it allows no more than that.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
