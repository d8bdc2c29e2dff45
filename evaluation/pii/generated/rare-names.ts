/** Names of real use that common lists of names leave out: what a person's name looks like to a list that lacks it. */
export const RARE_GIVEN =
  'Thandeka Ioannis Zbyněk Oluwadamilola Tjeerd Ngaire Xiomara Itziar Ruadhán Keōla Sólrún Yevhen Dzmitry Gulnara Bolormaa Tuğçe Hrvoje Snežana Ljiljana Mustafakemal Sinazo Kwabena Efua Wairimu Achieng Tendai Nkosana Rangi Tāne Leilani Quispe Yaretzi Itzel Nahuel Aukai Siosaia Folake Adunni Chinonso Obinna Uchechi Bukola Temitope Ayomide Shu-fen Hui-chun Yu-ting Wen-hao Jae-sung Eun-ji Hyun-woo Min-seo Kavitha Venkatesan Thirumalai Subramani Poornima Dineshkumar'.split(
    ' ',
  );

export const RARE_SURNAMES =
  'Mokwena Papathanasiou Hruška Adewunmi Hoekzema Tamihana Etxebarria Ó_Cathasaigh Kahananui Arnþórsdóttir Shevchuk Kazlouski Beisenova Ganbaatar Kılıçdaroğlu Grgić Obradović Ntshona Boateng-Mensah Njoroge Odhiambo Chikwanha Mhlongo Ngata Kealoha Yupanqui Cuauhtémoc Llanquileo Fifita Ogunbanjo Nwachukwu Olatunji Adebisi Liang-Hsu Kuang Tsai-Lin Baek Gwon Ramanathan Muthuswamy Krishnamoorthi Vanderhoef Quackenbush Featherstonehaugh Throckmorton Szczepaniak-Wolska Brzęczyszczykiewicz Haarahiltunen Ojamäki Kjærulff Sæbø Håkonsen-Dahl'.split(
    ' ',
  );
