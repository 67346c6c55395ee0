import type { SavedCable } from '@/lib/saved/saved-cable';
import { exportText } from '@/lib/saved/transfer';

/** Has the browser download the saved cables as `reftel-saved-YYYY-MM-DD.json`. */
export function downloadExport(cables: readonly SavedCable[], now = new Date()): void {
  const file = new Blob([exportText(cables, now)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `reftel-saved-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  // The download has its own hold on the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
