import * as z from 'zod'

/** What running the bytecode showed, requirement by requirement. */

export const TestCase = z.strictObject({
  id: z.string(),
  name: z.string(),
  family: z.enum(['unit', 'property', 'fuzz', 'invariant']),
  status: z.enum(['passed', 'failed']),
  /** Requirements of the spec this case is evidence for. */
  requirement_ids: z.array(z.string()),
  message: z.string().optional(),
  /** The calls that made it fail, shortest found, as readable text. */
  sequence: z.array(z.string()).optional(),
  calls: z.int(),
})
export type TestCase = z.infer<typeof TestCase>

export const TestReport = z.strictObject({
  verdict: z.enum(['passed', 'failed']),
  engine: z.strictObject({ name: z.string(), version: z.string(), hardfork: z.string() }),
  seed: z.string(),
  total_tests: z.int(),
  passed: z.int(),
  failed: z.int(),
  test_cases: z.array(TestCase),
  requirements: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      status: z.enum(['passed', 'failed', 'not covered']),
      case_ids: z.array(z.string()),
    }),
  ),
  /** Execution gas of the calls made in the tests, by function signature; `(creation)` is the deployment. */
  gas: z.array(z.strictObject({ function: z.string(), calls: z.int(), min: z.int(), max: z.int() })),
  duration_ms: z.int(),
})
export type TestReport = z.infer<typeof TestReport>
