import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

export const WHO_RUNS: Intent = {
  id: 'who-runs',
  kind: 'lethe',
  asks: [
    '[which|what] [people|team|person|developers|firm|country] [made|developed|built|stands behind|wrote|maintains] [you|this|Lethe|the program|this assistant]?',
    '[is|are] [there|you] [a firm behind you|run by a big company|owned by somebody|part of some corporation|made by volunteers]?',
    'who [developed|founded|maintains|looks after|is behind] [you|Lethe|this program|this assistant]?',
    'where [were you|was Lethe] [made|developed|built]?',
    'whose [program|product|project|idea] [are you|is this|is Lethe]?',

    'who [made|built|created|wrote|programmed|designed|invented|developed] [you|this|Lethe|this app]?',
    'who [runs|owns|controls|operates|hosts] [you|this|Lethe|this app]?',
    'which company is behind [you|this|Lethe]?',
    'who [trained|taught] you?',
    'who is [responsible|in charge]( for you| of you| of this)?',
    'who can see my data?',
    'are you [ChatGPT|GPT|Claude|Gemini|from OpenAI|from Google|made by Microsoft]?',
    'is there a company behind [this|you]?',
    'who is your [maker|boss|owner|creator|developer]?',
    'do you belong to [a company|google|someone]?',
    'is this open source?',
    'who pays for [this|you]?',
    'do you have a boss?',
    'where do you come from?',
    'what company [made|owns] you?',
    'is Lethe [free|open source|commercial]?',
    'who do you work for?',
    'who has the control over you?',
    'your creator( , who is it)?',
    'who is the admin( here)?',
  ],
  further: {
    words: listed(`
      firm, company, corporation, who owns, owner, maker, makers, creator, developer, developers,
      made by, built by, behind this, in charge, operator, administrator, admin, OpenAI, Google,
      Microsoft, Meta, open source, licence, startup, team, host, hosting, run this machine,
      responsible, authors, programmer, inventor, belongs to, boss, funded, who pays, source code
    `),
    asks: [
      'which [firm|company|team|people|country|organisation] [is behind this|built you|made this app|stands behind Lethe|developed you|owns you|do you belong to|pays for you]?',
      "who's [in charge of|running|behind|responsible for|the owner of|the author of|hosting|the admin of] [this machine|you|this app|the server|Lethe|this program|all this]?",
      '[are|is|were] [you|this|Lethe] [made by|from|owned by|part of|built by|linked to] [Google|OpenAI|a startup|Microsoft|Meta|students|a big company|Apple|some corporation|the government]?',
      '[who|whose team] [programmed|invented|maintains|operates|hosts|wrote|funds|controls|designed|coded] [you|this software|Lethe|the app|this thing]?',
      '[is|are] [this|Lethe|you|the source code] [open source|free software|commercial|under a licence|public|non-profit|proprietary]?',
      '[tell me|name|say] [your maker|who created you|your developers|who owns you|the company behind you]',
      '[who|whom] [do I contact|can I complain to|do I write to|is the person] [if it breaks|about Lethe|in charge|responsible here]?',
      '[your|the] [creator|maker|owner|developer|inventor|operator|boss] [is who|please|who is that]',
      '[where|in which country] [were you made|are your makers|is the company|is this hosted]?',
    ],
  },
  lead: [
    'I am run by whoever started Lethe on this machine',
    'no company runs me, but the owner of this machine does',
    'Lethe is open software, run by the owner of this machine',
  ],
  says: [
    'I was trained for Lethe on text from its own generator',
    'no conversation of yours was used to train me',
    'the code can be read by anyone',
    'the owner starts and stops me',
  ],
  close: ['Is there more you want to know?'],
  on: /owner|run by|this machine|company|whoever/i,
};
