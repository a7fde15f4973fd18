import type { EvmVersion } from '../artifacts/contract.ts'

/** Solidity standard JSON, narrowed to what the house lets a caller choose. */
export interface CompileRequest {
  /** The caller's own sources by path; library imports are resolved by the compiler function itself. */
  sources: Record<string, string>
  evmVersion: EvmVersion
  optimizerRuns: number
  viaIr: boolean
  /** Which compact ASTs to return: none, or those of the caller's own sources. */
  asts: 'none' | 'own'
}

export interface Diagnostic {
  severity: 'error' | 'warning' | 'info'
  /** solc's numeric code, where it has one. */
  code?: string
  message: string
  /** solc's own rendering with the source line. */
  formatted: string
  file?: string
  line?: number
  column?: number
}

export interface CompiledUnit {
  abi: Record<string, unknown>[]
  /** 0x-prefixed creation and runtime code; "0x" for an interface or abstract contract. */
  bytecode: `0x${string}`
  deployedBytecode: `0x${string}`
}

export interface CompileOutput {
  compilerVersion: string
  /** keccak256 of the canonical standard JSON input. */
  inputHash: `0x${string}`
  /** By `path:Name`, own sources only. Empty when a diagnostic is an error. */
  contracts: Record<string, CompiledUnit>
  /** solc compact AST by path. */
  asts: Record<string, unknown>
  diagnostics: Diagnostic[]
}

export interface Compiler {
  /**
   * Compiles with every source inline. Errors in the source are diagnostics, not exceptions.
   * Throws SOURCE_REFUSED (a rule of the house), COMPILE_LIMIT (killed at its time or memory limit),
   * UNAVAILABLE (queue full) or UPSTREAM_FAILED.
   */
  compile(request: CompileRequest, signal?: AbortSignal): Promise<CompileOutput>
}
