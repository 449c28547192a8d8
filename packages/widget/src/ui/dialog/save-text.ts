/** Hands over a text as a file. A `blob:` address needs no permission of a content security policy. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  // Firefox reads it only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
