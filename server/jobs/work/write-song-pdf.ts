import { type PdfOrder, writeSongPdf } from '@/server/refinement/papers/service'

/** A song's words or marks as a PDF. */
export default function writePdf(order: PdfOrder): Promise<Uint8Array> {
  return writeSongPdf(order)
}
