/** Names that stand in for names. No name is both given and a surname, so that two never read as a third. */
export const GIVEN: readonly string[] =
  'Adele Alma Anton Arlo Astrid Basil Beatrix Benno Bruno Callum Carina Cedric Celia Clara Conrad Cora Dagmar Damian Daphne Delia Desmond Dorian Edda Edgar Edwin Elena Elias Elmar Elsie Emil Enid Erika Esme Ezra Fabian Fergus Fiona Flora Freya Gerda Gideon Greta Gustav Hanna Hedwig Heidi Helmut Hilda Hugo Ida Imogen Ingrid Irma Isolde Ivo Jasper Jonas Jorge Juno Kaspar Kira Konrad Lars Leonie Liam Linus Lorena Lucian Lydia Mabel Magnus Maren Marius Matilda Milo Minna Mirjam Nadine Nestor Niklas Nora Odette Olga Orla Oscar Otis Petra Philippa Quentin Ragnar Ramona Regina Romy Rosalind Rufus Sabine Selma Silas Silvia Sonja Stellan Svea Tamsin Thea Theodor Tilda Tobias Ulla Ulrich Ursula Valentin Verena Vincent Viola Walter Wanda Wilma Winifred Xaver Yvonne Zelda Zeno'.split(
    ' ',
  );

export const SURNAMES: readonly string[] =
  'Abbott Ackerman Adler Aldridge Ames Ashdown Atwood Bachmann Bancroft Barlow Beckett Bellamy Bergman Birch Blackwood Brandt Brook Calloway Cardoso Carlisle Chadwick Clarkson Cobb Colby Conway Cromwell Dalton Darby Delaney Denholm Drake Eastman Eckhart Ellery Elwood Engel Falk Farrow Fenwick Fisk Fleming Forsythe Gallagher Garrick Gilmore Goddard Granger Hadley Halvorsen Hargrove Hartwell Hawthorne Hensley Holloway Ingram Jarvis Jennings Kaplan Keller Kendrick Kingsley Kirchner Langford Larkin Lindqvist Lockwood Lombard Maddox Marlowe Mercer Moreau Nash Norwood Oakley Ogden Osborne Paxton Pembroke Prescott Quimby Radcliffe Ramsey Redmond Renner Ridley Rosenthal Rowland Salinger Sandoval Sawyer Seaton Selby Sheffield Sinclair Sorensen Stanton Sterling Stoddard Talbot Tanaka Thackeray Thorne Tillman Underhill Vance Vickers Wainwright Walden Warwick Westbrook Whitaker Winslow Wolfe Yardley Zeller'.split(
    ' ',
  );

/** Towns and streets that are on no map, as far as can be told. */
export const PLACES: readonly string[] =
  'Alderby Amberfell Ashmere Birkenau Brackwell Briarholt Cedarmoor Cloverdale Coldharbour Dunmere Eastvale Eichenrode Elmsworth Fairhollow Fernbrook Foxley Glenharrow Goldenau Greywater Hazelmoor Heatherby Hollinwell Ivybridge Juniperford Kestrelby Kieferngrund Larkmead Lindenau Maplewick Mistelbach Netherfell Northmere Oakhollow Ottersby Pinehurst Quarrydale Ravensmoor Rosenfeld Rowanbury Saltmarsh Silverbrook Stonewick Tannenau Thornbury Ulmenhain Valebrook Weidenau Westermoor Whitcombe Willowby Wrenfield Yewdale'.split(
    ' ',
  );

export const IDEOGRAPHS = Object.freeze({
  surnames: [...'王李张刘陈杨黄赵周吴徐孙'],
  given: [...'安明华文静丽伟芳娜敏强杰涛磊军洋勇艳'],
});
