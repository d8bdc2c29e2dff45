import type { Intent } from '../intent.ts';
import { BAKING } from './home-and-food/baking.ts';
import { BREAKFAST } from './home-and-food/breakfast.ts';
import { COFFEE } from './home-and-food/coffee.ts';
import { DINNER } from './home-and-food/dinner.ts';
import { LAUNDRY } from './home-and-food/laundry.ts';
import { PACKING } from './home-and-food/packing.ts';
import { PETS } from './home-and-food/pets.ts';
import { PLANTS } from './home-and-food/plants.ts';
import { SAVE_ENERGY } from './home-and-food/save-energy.ts';
import { SAVE_MONEY } from './home-and-food/save-money.ts';
import { SAVE_WATER } from './home-and-food/save-water.ts';
import { SHOPPING_LIST } from './home-and-food/shopping-list.ts';
import { SMALL_REPAIR } from './home-and-food/small-repair.ts';
import { SNACK } from './home-and-food/snack.ts';
import { TEA } from './home-and-food/tea.ts';
import { TIDYING } from './home-and-food/tidying.ts';

/** Meals, tea, rooms, plants, pets and small savings. */
export const HOME_AND_FOOD: readonly Intent[] = [
  DINNER,
  BREAKFAST,
  SNACK,
  TEA,
  COFFEE,
  BAKING,
  SHOPPING_LIST,
  TIDYING,
  LAUNDRY,
  PLANTS,
  PETS,
  SAVE_ENERGY,
  SAVE_WATER,
  SAVE_MONEY,
  PACKING,
  SMALL_REPAIR,
];
