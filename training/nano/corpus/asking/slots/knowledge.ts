import { listed } from '../../listed.ts';

/** Numbers, programming, school subjects and noise. */
export const KNOWLEDGE = {
  number: listed(`
    7, 12, 23, 48, 156, 9, 3.5, 1200, 81, 64, 17, 390, 8, 31, 2, 5, 75, 110, 2048, 0.5, 19, 600,
    4, 10, 11, 13, 15, 16, 18, 20, 21, 24, 25, 27, 30, 33, 36, 42, 50, 60, 66, 72, 84, 93, 101,
    125, 144, 180, 200, 250, 333, 365, 480, 500, 720, 777, 850, 999, 1000, 1500, 4321, 7.5,
    12.5, 0.1, 3/4, 1/2, a million, forty, nine hundred, a dozen
  `),
  operation: listed(`
    plus, times, minus, divided by, +, *, -, /, x, multiplied by
  `),
  code: listed(`
    Python, JavaScript, SQL, Java, C++, HTML, Ruby, PHP, C#, Excel, regex, Bash, TypeScript,
    Rust, Scala, R, Matlab, Lua, Haskell, Visual Basic, Assembly, jQuery, React, Node, Docker,
    Linux
  `),
  program: listed(`
    sort a list, read a file, reverse a string, call an API, draw a chart, parse JSON, rename
    files, merge two tables, send an email, loop over an array, connect to a database, make a
    button, calculate a sum, print a table, find duplicates, make a login page, scrape a
    website, split a string, remove spaces, open a window, make a calculator, play a sound,
    store data, build an app, center a div, write to a file, compare two dates, show a list,
    resize an image, check a password
  `),
  essay: listed(`
    climate change, the industrial revolution, democracy, artificial intelligence, Hamlet,
    globalisation, recycling, the Roman Empire, school uniforms, poverty, feminism, animal
    rights, the internet, nuclear energy, tourism, World War One, migration, Macbeth, Romeo and
    Juliet, human rights, the water cycle, plastic waste, robots, social media, friendship in
    novels, freedom, slavery, the solar system, marketing, a haunted house, dragons, autumn,
    ships
  `),
  science: listed(`
    black holes, photosynthesis, quantum physics, gravity, DNA, electricity, magnetism,
    relativity, cell division, the speed of light, vaccines, volcanoes, atoms, molecules,
    protein, the immune system, the greenhouse effect, earthquakes, lightning, tornadoes, the
    moon, the sun, Mars, Saturn, comets, galaxies, entropy, heat transfer, light waves, lasers,
    nuclear fusion, radioactivity, acid and base, oxygen, carbon, the periodic table, bacteria,
    viruses, cells, genes, mutation, the brain, the heart, digestion, breathing, dinosaurs,
    fossils, whales, bats, spiders, ants, mushrooms, rainbows, the ozone layer, friction,
    semiconductors, batteries, radio waves, string theory, time dilation
  `),
  gibberish: listed(`
    asdf, qwerty, hjkl hjkl, blah blah, xxxx, fgh dfg, lorem ipsum, zzzz, asdasd, jkl, wer tzu,
    bla, dfjgh, hhhhh, poiu, asdfg, lkjh, ghjkl, uiop, yxcv, vbnm, qaz wsx, foo, foo bar, baz,
    lalala, dadada, hrmpf, grmbl, kjhkjh, dfg dfg, wuwu, plop, mjau, tralala, xyz, abcabc,
    eeeee, oooo, jjjj, rrr, sdf sdf, bnmbnm, fjdksl, tuvw, pqrs, zxcv, nnn, blub, skdjf, aoeu,
    qwer, erwt, trew, sdfsdfsdf, blibla, krks, wxyz
  `),
};
