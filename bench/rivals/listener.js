// Listens for the pointer and does nothing: what any listener costs.
document.addEventListener('pointermove', () => {}, { capture: true, passive: true });
