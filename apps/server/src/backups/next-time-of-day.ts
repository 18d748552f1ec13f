/** The next moment after `now` at which the machine's clock shows hours and minutes, for one "02:30". */
export function nextTimeOfDay(now: Date, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  if (next.getTime() <= now.getTime()) next.setDate(next.getDate() + 1);
  return next;
}
