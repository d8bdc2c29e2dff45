import { listed } from '../../listed.ts';

/** Places, people of note, languages and what is said in them. */
export const WORLD = {
  country: listed(`
    France, Japan, Brazil, Kenya, Canada, Norway, Italy, Peru, Germany, Mexico, Turkey, Vietnam,
    Ghana, Greece, Iceland, New Zealand, Cuba, Nepal, Spain, China, Russia, the Netherlands,
    Belgium, Denmark, Finland, Switzerland, Ireland, Scotland, Hungary, Romania, Ukraine,
    Argentina, Colombia, Venezuela, Uruguay, Paraguay, Australia, Indonesia, Thailand, Malaysia,
    Korea, Mongolia, Pakistan, Iran, Iraq, Israel, Jordan, Saudi Arabia, Morocco, Algeria,
    Tunisia, Nigeria, Ethiopia, Uganda, Tanzania, Zambia, South Africa, Madagascar, Jamaica,
    Panama, Costa Rica, Malta, Croatia, Serbia, Bulgaria, Estonia, Latvia, Georgia, Armenia,
    Wales, England, Fiji, Texas, California
  `),
  city: listed(`
    London, Rome, Tokyo, Boston, Nairobi, Paris, Moscow, Delhi, Sydney, Madrid, Vienna, Oslo,
    Copenhagen, Dublin, Barcelona, Milan, Venice, Athens, Istanbul, Cairo, Cape Town, Mumbai,
    Bangkok, Beijing, Shanghai, Seoul, Singapore, Melbourne, Toronto, New York, Chicago, Los
    Angeles, Lima, Bogota, Helsinki, Warsaw, Budapest, Brussels
  `),
  person: listed(`
    Einstein, Napoleon, Shakespeare, Marie Curie, Mozart, Cleopatra, Darwin, the first king of
    England, Lincoln, Galileo, Churchill, Buddha, Elvis, Joan of Arc, Julius Caesar, Leonardo da
    Vinci, Michelangelo, Columbus, Hitler, Stalin, Kennedy, Obama, Queen Victoria, Henry the
    Eighth, Alexander the Great, Plato, Socrates, Confucius, Bach, Chopin, Van Gogh, Rembrandt,
    Frida Kahlo, Anne Frank, Nelson Mandela, Rosa Parks, Tesla, Edison, Pasteur, Freud, Karl
    Marx, Tolstoy, Jane Austen, Dickens, Goethe, Kafka, Hemingway, Marilyn Monroe, Charlie
    Chaplin, Bruce Lee, Neil Armstrong, Amelia Earhart, Genghis Khan, Attila, Nero, Tutankhamun,
    Madonna, Messi, Taylor Swift, Elon Musk, Bill Gates
  `),
  event: listed(`
    the First World War, the moon landing, the French Revolution, the fall of Rome, the last
    World Cup, the Renaissance, the Black Death, the gold rush, the Vietnam War, the Boston Tea
    Party, the Second World War, the Civil War, the Crusades, the Russian Revolution, the Great
    Depression, the Battle of Hastings, the Spanish Armada, the Reformation, the fire of London,
    the Suez crisis, the Hundred Years War, the Stone Age, the Bronze Age, the sinking of the
    Titanic, the Boer War, the Trojan War
  `),
  tongue: listed(`
    Spanish, French, German, Italian, Japanese, Dutch, Korean, Swedish, Greek, Mandarin,
    Chinese, Arabic, Norwegian, Polish, Turkish, Hindi, Czech, Welsh, Irish, Hebrew, Latin,
    Thai, Vietnamese
  `),
  foreign: listed(`
    French, German, Spanish, Chinese, Latin, Italian, Japanese, Arabic, Polish, Turkish, Welsh,
    Greek, Swedish, Norwegian, Czech, Korean, Hindi, Hebrew, Thai, Irish, Ukrainian, Romanian,
    Swahili, Mandarin, Persian, Esperanto, Icelandic
  `),
  phrase: listed(`
    hello, good night, where is the station, thank you, I love you, happy new year, cheers, the
    bill please, excuse me, how much is it, I am hungry, see you soon, happy birthday, good
    luck, my name is Anna, one beer please, I am lost
  `),
};
