interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span className="progress-done" style={{ width: `${String(percent)}%` }} />
    </span>
  );
}
