/** Whether a place's file can be opened by its path: not one of the shelf (`builtin:…`) or of a release (`v1.0.0:…`). */
export const isOnDisk = (file: string): boolean => !file.includes(':')
