import { stageRoute } from '../../shared/http/stage-function.ts'

export const route = stageRoute('spec')
