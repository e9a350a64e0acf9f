import { z } from 'zod'

/** Control characters and marks that turn the direction of writing: nobody types them, and they can make a name read as another. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

export const plainLine = (text: string) => text.normalize('NFC').replace(hidden, ' ').replace(/\s+/g, ' ').trim()

/** One line of text for people to read; the message is a key. */
export const plainLineSchema = (max: number) => z.string().transform(plainLine).pipe(z.string().max(max, 'too-long'))
