import type { Intent } from '../intent.ts';
import { APOLOGY_NOTE } from './people-and-leisure/apology-note.ts';
import { ARGUMENT } from './people-and-leisure/argument.ts';
import { BIRTHDAY_NOTE } from './people-and-leisure/birthday-note.ts';
import { BOOKS } from './people-and-leisure/books.ts';
import { DECISION } from './people-and-leisure/decision.ts';
import { FRIENDS } from './people-and-leisure/friends.ts';
import { GET_WELL_NOTE } from './people-and-leisure/get-well-note.ts';
import { GIFT } from './people-and-leisure/gift.ts';
import { GUESTS } from './people-and-leisure/guests.ts';
import { HOBBY } from './people-and-leisure/hobby.ts';
import { HOLIDAY } from './people-and-leisure/holiday.ts';
import { INVITATION } from './people-and-leisure/invitation.ts';
import { JOURNAL } from './people-and-leisure/journal.ts';
import { KIDS } from './people-and-leisure/kids.ts';
import { MUSIC } from './people-and-leisure/music.ts';
import { NAMES } from './people-and-leisure/names.ts';
import { THANK_NOTE } from './people-and-leisure/thank-note.ts';
import { WORK_MESSAGE } from './people-and-leisure/work-message.ts';

/** Gifts, notes, friends, hobbies and small decisions. */
export const PEOPLE_AND_LEISURE: readonly Intent[] = [
  GIFT,
  THANK_NOTE,
  BIRTHDAY_NOTE,
  APOLOGY_NOTE,
  GET_WELL_NOTE,
  INVITATION,
  WORK_MESSAGE,
  HOBBY,
  BOOKS,
  MUSIC,
  FRIENDS,
  ARGUMENT,
  GUESTS,
  NAMES,
  DECISION,
  KIDS,
  JOURNAL,
  HOLIDAY,
];
