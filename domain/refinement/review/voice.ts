/** What a browser's recorder makes, and nothing else. */
export const voiceTypes = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const
export type VoiceType = (typeof voiceTypes)[number]

export const maxVoiceBytes = 1024 ** 2
export const maxVoiceMs = 60_000
/** A reason for declining that is spoken. */
export const maxReasonMs = 10_000
/** A recorder that is stopped at the end of its time writes a little more. */
export const stoppingMs = 1_000

/** A handler box has its name, eight bytes, and what it handles (ISO/IEC 14496-12). */
const handlesPictures = /hdlr.{8}vide/s

/** What a voice note is by its first bytes; undefined for what no recorder makes. In the sound itself any letters come up by chance. */
export function sniffVoice(bytes: Uint8Array): VoiceType | undefined {
  const head = latin1(bytes.subarray(0, 4_096))
  if (head.startsWith('OggS') && head.slice(28, 36) === 'OpusHead') return 'audio/ogg'
  if (head.slice(4, 8) === 'ftyp') return handlesPictures.test(latin1(bytes)) ? undefined : 'audio/mp4'
  const isMatroska = head.startsWith('\x1a\x45\xdf\xa3') && head.slice(0, 64).includes('webm')
  return isMatroska && head.includes('A_OPUS') ? 'audio/webm' : undefined
}

const latin1 = (bytes: Uint8Array) => {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192))
  return text
}
