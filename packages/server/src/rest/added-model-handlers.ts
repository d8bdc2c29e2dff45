import type { AddedModelsPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type AddedModelHandlers = Pick<
  Handlers,
  'listAddedModels' | 'addModel' | 'stopAddingModel' | 'removeAddedModel'
>;

/** The models that the owner adds to those Lethe brings. */
export const addedModelHandlers = (models: () => AddedModelsPort): AddedModelHandlers => ({
  listAddedModels: async () => ({
    models: [...(await models().list())],
    addition: models().additions.newest(),
  }),
  addModel: ({ body }) => models().additions.begin(body),
  stopAddingModel: () => models().additions.stop(),
  removeAddedModel: ({ params }) => models().remove(`local/${params.id}`),
});
