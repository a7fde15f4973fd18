/** Content-addressed storage (IPFS). */
export interface Pinning {
  /**
   * Stores bytes and returns their CIDv1 (raw, sha2-256). The CID is computed here; an answer with another is UPSTREAM_FAILED.
   * Storing the same bytes twice is harmless.
   */
  pin(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<{ cid: string }>
  /** Reads bytes back and re-hashes them; bytes that do not match the CID are UPSTREAM_FAILED, an unknown CID is NOT_FOUND. */
  fetch(cid: string, signal?: AbortSignal): Promise<Uint8Array>
}
