import type { RuleSet } from '../rule-detector.ts';

/** Talking a model out of its instructions, or hiding instructions where none belong. */
export const ATTACKS: RuleSet = {
  lexicon: {
    ignore:
      "ignore|disregard|forget|bypass|override|overrule|do not follow|don't follow|stop following|skip",
    previous:
      'previous instructions|all previous instructions|previous prompt|previous prompts|prior instructions|earlier instructions|above instructions|instructions above|the above|everything above|all instructions|any instructions|your instructions|your rules|your guidelines|your programming|your training|the system prompt|system prompt|safety guidelines|safety rules|content policy|all prior|all the instructions|what you were told|original instructions|initial instructions|all of your instructions|your previous instructions|all rules',
    becoming:
      "you are now|you're now|act as|pretend to be|pretend you are|pretend that you are|roleplay as|role play as|from now on you are|simulate|imagine you are|you will be|behave as|respond as|you are going to act as|enter",
    unbound:
      'dan|do anything now|no restrictions|without restrictions|without any restrictions|unrestricted|unfiltered|uncensored|no rules|no limits|no filter|no filters|no ethical|no moral|no ethics|no morals|amoral|jailbroken|jailbreak|jailbreak mode|developer mode|god mode|evil ai|without censorship|free from all|broken free|no content policy|no guidelines|without any limits|not bound by|not constrained by|freed from|ignore ethics|evil confidant|opposite mode',
    to: 'to',
    reveal:
      'reveal|print|show|repeat|output|tell me|display|leak|give me|what is|what are|write out|summarise|summarize|translate|encode',
    secretPrompt:
      'your system prompt|the system prompt|your instructions|your initial instructions|your hidden instructions|your secret instructions|your original instructions|the text above|everything above|the words above|your prompt|the password|the secret key|your initial prompt|your rules verbatim',
    neverRefuse:
      "never refuse|you never refuse|cannot refuse|must not refuse|do not refuse|don't refuse|do not say you cannot|never say you can't|start your answer with sure|begin your response with sure|start with sure here|do not include any warnings|without any warnings or disclaimers|no disclaimers|do not apologise|do not apologize|never apologise|never apologize",
    toMachine: 'ai|assistant|language model|llm|chatbot|chatgpt|gpt|claude|model|agent|bot|copilot',
    readingThis:
      'reading this|processing this|summarising this|summarizing this|analysing this|analyzing this|if you are an|attention|instructions for|note to|important message for|instruction to',
    exfiltrate: 'send|forward|email|post|upload|transmit|exfiltrate|leak|copy',
    secrets:
      'password|passwords|api key|api keys|credentials|all emails|emails|contacts|conversation history|chat history|user data|personal data|system prompt|private data|secrets|bank details|credit card|tokens|session token',
    hiddenOrder:
      "do not mention this|do not tell the user|don't tell the user|without telling the user|without informing the user|do not reveal this|instead of the task|instead output|new instructions|new task|updated instructions|instead say|instead respond|instead of summarising|instead of summarizing|when asked to summarise|your new task|your real task",
  },
  rules: [
    {
      id: 'jailbreak.ignore',
      signal: 'jailbreak',
      score: 0.85,
      sequence: ['ignore', 'previous'],
      gap: 4,
    },
    {
      id: 'jailbreak.unbound',
      signal: 'jailbreak',
      score: 0.85,
      sequence: ['becoming', 'unbound'],
      gap: 14,
    },
    { id: 'jailbreak.never-refuse', signal: 'jailbreak', score: 0.75, sequence: ['neverRefuse'] },
    {
      id: 'injection.ignore',
      signal: 'injection',
      score: 0.85,
      sequence: ['ignore', 'previous'],
      gap: 4,
    },
    {
      id: 'injection.reveal',
      signal: 'injection',
      score: 0.7,
      sequence: ['reveal', 'secretPrompt'],
      gap: 2,
    },
    {
      id: 'injection.to-machine',
      signal: 'injection',
      score: 0.7,
      sequence: ['readingThis', 'toMachine'],
      gap: 4,
    },
    {
      id: 'injection.exfiltrate',
      signal: 'injection',
      score: 0.7,
      sequence: ['exfiltrate', 'secrets', 'to'],
      gap: 6,
    },
    { id: 'injection.hidden-order', signal: 'injection', score: 0.75, sequence: ['hiddenOrder'] },
  ],
};
