/** Names that Windows keeps for devices, whatever stands behind a full stop. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/** Whether Windows would open a device instead of a file of this name; spaces at its end do not count. */
export const isDevice = (stem: string): boolean => devices.test(stem.trimEnd())
