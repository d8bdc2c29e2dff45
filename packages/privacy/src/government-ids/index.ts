import { africaMiddleEast } from './africa-middle-east.ts';
import { americas } from './americas.ts';
import { driverLicences } from './driver-licences.ts';
import { eastAsia } from './east-asia.ts';
import { easternEurope } from './eastern-europe.ts';
import { europeanVat } from './european-vat.ts';
import { generic } from './generic.ts';
import { germany } from './germany.ts';
import { iberia } from './iberia.ts';
import { italy } from './italy.ts';
import { moreStates } from './more-states.ts';
import { northernEurope } from './northern-europe.ts';
import { oceania } from './oceania.ts';
import { passports } from './passports.ts';
import { southAsia } from './south-asia.ts';
import { southEastAsia } from './south-east-asia.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { unitedStates } from './united-states.ts';
import { westernEurope } from './western-europe.ts';

/** Identity numbers, passports and driving licences of every country that is known. */
export const governmentIds = [
  ...unitedStates,
  ...unitedKingdom,
  ...germany,
  ...iberia,
  ...italy,
  ...westernEurope,
  ...northernEurope,
  ...easternEurope,
  ...southAsia,
  ...eastAsia,
  ...southEastAsia,
  ...oceania,
  ...americas,
  ...africaMiddleEast,
  ...europeanVat,
  ...moreStates,
  ...passports,
  ...driverLicences,
  ...generic,
];
