/** Data availability (EigenDA through its proxy). Not idempotent and not an archive: the caller journals the first answer. */
export interface Availability {
  /** Disperses the payload; the commitment is opaque 0x hex. */
  disperse(payload: Uint8Array, signal?: AbortSignal): Promise<{ commitment: `0x${string}` }>
  retrieve(commitment: `0x${string}`, signal?: AbortSignal): Promise<Uint8Array>
}
