import { listed } from '../../listed.ts';

/** Health, rights, money, relatives, pets, plants and instruments. */
export const DAILY_LIFE = {
  illness: listed(`
    a headache, back pain, a rash, a fever, the flu, high blood pressure, heartburn, a swollen
    ankle, asthma, an ear infection, stomach ache, hay fever, a cold, a sunburn, a burn,
    eczema-like spots, an allergy, anxiety attacks, arthritis, anaemia, a broken finger, a cut,
    constipation, diarrhoea, dizziness, a nosebleed, nausea, a bladder infection, chickenpox, a
    sprained wrist, a stiff neck, tinnitus, a tooth abscess, a wart, cramps, acne, a stomach
    ulcer, gout, shingles, covid, depression, a tick bite, insomnia for months, high cholesterol
  `),
  drug: listed(`
    ibuprofen, paracetamol, antibiotics, aspirin, melatonin, vitamin D, penicillin, iron
    tablets, cough syrup, statins, sleeping pills, cortisone, beta blockers, antidepressants,
    laxatives, nose spray, eye drops, zinc, magnesium, omega 3, the pill, morphine, herbal
    remedies, antacids, blood thinners, eardrops, a flu jab
  `),
  legal: listed(`
    my landlord, my employer, a contract, a divorce, a parking fine, a will, my inheritance, a
    refund, being fired, copyright, my tenancy, a neighbour dispute, a rent increase, a speeding
    ticket, an eviction, a lawsuit, my ex, a car accident claim, defamation, a trademark,
    overtime pay, maternity leave, noise complaints, a warranty, a stolen bike, identity theft,
    a marriage contract, child support, a scam, squatters, my gym contract
  `),
  money: listed(`
    shares, bitcoin, a mortgage, gold, a pension, an index fund, stocks, bonds, a savings
    account, a credit card, crypto, property, a house, real estate, dividends, a retirement
    plan, a loan, student debt, currency trading, oil, an inheritance, options, my tax return,
    ethereum, a startup, a bank account, the stock market, interest rates, a car lease
  `),
  kin: listed(`
    mother, mum, dad, father, sister, brother, aunt, uncle, wife, husband, girlfriend,
    boyfriend, grandma, grandfather, nephew, niece, cousin, son, daughter, stepmother, stepdad,
    grandson, granddaughter, mother-in-law, father-in-law, twin, fiance, granny, baby brother,
    big sister, ex, parents, great aunt
  `),
  other: listed(`
    boss, colleague, teacher, best friend, flatmate, coworker, friend, landlady, doctor,
    manager, team, host, client, coach, trainer, tutor, nurse, landlord, hairdresser,
    childminder, intern, customer, study group, band, pen friend
  `),
  weekday: listed(`
    Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
  `),
  pet: listed(`
    cat, dog, kitten, puppy, rabbit, hamster, parrot, goldfish, budgie, gerbil, turtle,
    terrapin, ferret, canary, poodle, labrador, chihuahua, mouse, lizard, snake, chicken, duck,
    goat
  `),
  plant: listed(`
    basil, cactus, orchid, spider plant, ivy, succulent, tomato plant, rubber plant, lemon tree,
    peace lily, aloe, monstera, rose, lavender, rosemary, mint plant, bonsai, begonia, geranium,
    philodendron, ficus, yucca, dracaena, hydrangea, strawberry plant, chilli plant, olive tree,
    jade plant, hibiscus, camellia, tulip, sunflower
  `),
  instrument: listed(`
    guitar, piano, violin, flute, drums, cello, banjo, ukulele, keyboard, saxophone, clarinet,
    harp, oboe, harmonica, viola, bass, recorder, trombone, mandolin, organ, synth, bongos,
    tuba, fiddle, lute
  `),
};
