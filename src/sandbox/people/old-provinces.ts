/**
 * The provinces of 30 June 2025 with some of their districts, by the codes of that day (Decision 124/2004 as amended).
 * Old records carry these codes; seven of the province codes mean another province today. People live in the
 * listed districts, so that every old address can be written with all three codes.
 */
export const OLD_PROVINCES: readonly { code: string; name: string; districts: Record<string, string> }[] = [
  {
    code: '01',
    name: 'Thành phố Hà Nội',
    districts: { 'Quận Hoàn Kiếm': '002', 'Huyện Chương Mỹ': '277', 'Huyện Ba Vì': '271' },
  },
  {
    code: '02',
    name: 'Tỉnh Hà Giang',
    districts: { 'Thành phố Hà Giang': '024', 'Huyện Vị Xuyên': '030', 'Huyện Hoàng Su Phì': '032' },
  },
  {
    code: '04',
    name: 'Tỉnh Cao Bằng',
    districts: { 'Thành phố Cao Bằng': '040', 'Huyện Hà Quảng': '045', 'Huyện Trùng Khánh': '047' },
  },
  {
    code: '06',
    name: 'Tỉnh Bắc Kạn',
    districts: { 'Thành phố Bắc Kạn': '058', 'Huyện Chợ Đồn': '064', 'Huyện Na Rì': '066' },
  },
  {
    code: '08',
    name: 'Tỉnh Tuyên Quang',
    districts: { 'Thành phố Tuyên Quang': '070', 'Huyện Sơn Dương': '076', 'Huyện Yên Sơn': '075' },
  },
  {
    code: '10',
    name: 'Tỉnh Lào Cai',
    districts: { 'Thành phố Lào Cai': '080', 'Huyện Văn Bàn': '089', 'Huyện Bát Xát': '082' },
  },
  {
    code: '11',
    name: 'Tỉnh Điện Biên',
    districts: { 'Thành phố Điện Biên Phủ': '094', 'Huyện Điện Biên': '100', 'Huyện Tuần Giáo': '099' },
  },
  {
    code: '12',
    name: 'Tỉnh Lai Châu',
    districts: { 'Thành phố Lai Châu': '105', 'Huyện Sìn Hồ': '108', 'Huyện Phong Thổ': '109' },
  },
  {
    code: '14',
    name: 'Tỉnh Sơn La',
    districts: { 'Thành phố Sơn La': '116', 'Huyện Thuận Châu': '119', 'Huyện Phù Yên': '122' },
  },
  {
    code: '15',
    name: 'Tỉnh Yên Bái',
    districts: { 'Thành phố Yên Bái': '132', 'Huyện Văn Yên': '136', 'Huyện Văn Chấn': '140' },
  },
  {
    code: '17',
    name: 'Tỉnh Hoà Bình',
    districts: { 'Thành phố Hòa Bình': '148', 'Huyện Lạc Sơn': '157', 'Huyện Đà Bắc': '150' },
  },
  {
    code: '19',
    name: 'Tỉnh Thái Nguyên',
    districts: { 'Thành phố Thái Nguyên': '164', 'Huyện Đại Từ': '171', 'Huyện Định Hóa': '167' },
  },
  {
    code: '20',
    name: 'Tỉnh Lạng Sơn',
    districts: { 'Thành phố Lạng Sơn': '178', 'Huyện Hữu Lũng': '186', 'Huyện Cao Lộc': '183' },
  },
  {
    code: '22',
    name: 'Tỉnh Quảng Ninh',
    districts: { 'Thành phố Hạ Long': '193', 'Thành phố Đông Triều': '205', 'Thị xã Quảng Yên': '206' },
  },
  {
    code: '24',
    name: 'Tỉnh Bắc Giang',
    districts: { 'Thành phố Bắc Giang': '213', 'Huyện Lục Nam': '218', 'Huyện Tân Yên': '216' },
  },
  {
    code: '25',
    name: 'Tỉnh Phú Thọ',
    districts: { 'Thành phố Việt Trì': '227', 'Huyện Thanh Sơn': '238', 'Huyện Hạ Hoà': '231' },
  },
  {
    code: '26',
    name: 'Tỉnh Vĩnh Phúc',
    districts: { 'Thành phố Phúc Yên': '244', 'Huyện Vĩnh Tường': '252', 'Huyện Lập Thạch': '246' },
  },
  {
    code: '27',
    name: 'Tỉnh Bắc Ninh',
    districts: { 'Thành phố Bắc Ninh': '256', 'Thị xã Quế Võ': '259', 'Thị xã Thuận Thành': '262' },
  },
  {
    code: '30',
    name: 'Tỉnh Hải Dương',
    districts: { 'Thành phố Hải Dương': '288', 'Thị xã Kinh Môn': '292', 'Huyện Tứ Kỳ': '298' },
  },
  {
    code: '31',
    name: 'Thành phố Hải Phòng',
    districts: { 'Thành phố Thuỷ Nguyên': '311', 'Huyện Vĩnh Bảo': '316', 'Huyện Tiên Lãng': '315' },
  },
  {
    code: '33',
    name: 'Tỉnh Hưng Yên',
    districts: { 'Thành phố Hưng Yên': '323', 'Huyện Khoái Châu': '330', 'Huyện Ân Thi': '329' },
  },
  {
    code: '34',
    name: 'Tỉnh Thái Bình',
    districts: { 'Thành phố Thái Bình': '336', 'Huyện Thái Thụy': '341', 'Huyện Quỳnh Phụ': '338' },
  },
  {
    code: '35',
    name: 'Tỉnh Hà Nam',
    districts: { 'Thành phố Phủ Lý': '347', 'Huyện Lý Nhân': '353', 'Thị xã Kim Bảng': '350' },
  },
  {
    code: '36',
    name: 'Tỉnh Nam Định',
    districts: { 'Thành phố Nam Định': '356', 'Huyện Hải Hậu': '366', 'Huyện Ý Yên': '360' },
  },
  {
    code: '37',
    name: 'Tỉnh Ninh Bình',
    districts: { 'Thành phố Hoa Lư': '374', 'Huyện Nho Quan': '372', 'Huyện Kim Sơn': '376' },
  },
  {
    code: '38',
    name: 'Tỉnh Thanh Hóa',
    districts: { 'Thành phố Thanh Hóa': '380', 'Huyện Hoằng Hóa': '399', 'Huyện Triệu Sơn': '397' },
  },
  {
    code: '40',
    name: 'Tỉnh Nghệ An',
    districts: { 'Thành phố Vinh': '412', 'Huyện Diễn Châu': '425', 'Huyện Yên Thành': '426' },
  },
  {
    code: '42',
    name: 'Tỉnh Hà Tĩnh',
    districts: { 'Thành phố Hà Tĩnh': '436', 'Huyện Hương Sơn': '439', 'Huyện Thạch Hà': '445' },
  },
  {
    code: '44',
    name: 'Tỉnh Quảng Bình',
    districts: { 'Thành phố Đồng Hới': '450', 'Huyện Bố Trạch': '455', 'Huyện Lệ Thủy': '457' },
  },
  {
    code: '45',
    name: 'Tỉnh Quảng Trị',
    districts: { 'Thành phố Đông Hà': '461', 'Huyện Hướng Hóa': '465', 'Huyện Vĩnh Linh': '464' },
  },
  {
    code: '46',
    name: 'Thành phố Huế',
    districts: { 'Quận Thuận Hóa': '474', 'Huyện Phú Lộc': '482', 'Huyện A Lưới': '481' },
  },
  {
    code: '48',
    name: 'Thành phố Đà Nẵng',
    districts: { 'Quận Hải Châu': '492', 'Huyện Hòa Vang': '497', 'Quận Sơn Trà': '493' },
  },
  {
    code: '49',
    name: 'Tỉnh Quảng Nam',
    districts: { 'Thành phố Hội An': '503', 'Thị xã Điện Bàn': '507', 'Huyện Thăng Bình': '513' },
  },
  {
    code: '51',
    name: 'Tỉnh Quảng Ngãi',
    districts: { 'Thành phố Quảng Ngãi': '522', 'Huyện Bình Sơn': '524', 'Huyện Ba Tơ': '535' },
  },
  {
    code: '52',
    name: 'Tỉnh Bình Định',
    districts: { 'Thành phố Quy Nhơn': '540', 'Huyện Phù Mỹ': '545', 'Huyện Phù Cát': '548' },
  },
  {
    code: '54',
    name: 'Tỉnh Phú Yên',
    districts: { 'Thành phố Tuy Hoà': '555', 'Huyện Tuy An': '559', 'Huyện Sơn Hòa': '560' },
  },
  {
    code: '56',
    name: 'Tỉnh Khánh Hòa',
    districts: { 'Thành phố Nha Trang': '568', 'Thị xã Ninh Hòa': '572', 'Huyện Diên Khánh': '574' },
  },
  {
    code: '58',
    name: 'Tỉnh Ninh Thuận',
    districts: { 'Thành phố Phan Rang-Tháp Chàm': '582', 'Huyện Ninh Hải': '586', 'Huyện Bác Ái': '584' },
  },
  {
    code: '60',
    name: 'Tỉnh Bình Thuận',
    districts: { 'Thành phố Phan Thiết': '593', 'Huyện Bắc Bình': '596', 'Huyện Hàm Thuận Bắc': '597' },
  },
  {
    code: '62',
    name: 'Tỉnh Kon Tum',
    districts: { 'Thành phố Kon Tum': '608', 'Huyện Đắk Glei': '610', 'Huyện Sa Thầy': '616' },
  },
  {
    code: '64',
    name: 'Tỉnh Gia Lai',
    districts: { 'Thành phố Pleiku': '622', 'Huyện Chư Prông': '632', 'Huyện Đăk Đoa': '626' },
  },
  {
    code: '66',
    name: 'Tỉnh Đắk Lắk',
    districts: { 'Thành phố Buôn Ma Thuột': '643', "Huyện Cư M'gar": '648', 'Huyện Ea Kar': '651' },
  },
  {
    code: '67',
    name: 'Tỉnh Đắk Nông',
    districts: { 'Thành phố Gia Nghĩa': '660', 'Huyện Krông Nô': '664', "Huyện Đắk R'Lấp": '666' },
  },
  {
    code: '68',
    name: 'Tỉnh Lâm Đồng',
    districts: { 'Thành phố Đà Lạt': '672', 'Huyện Đạ Tẻh': '682', 'Huyện Di Linh': '679' },
  },
  {
    code: '70',
    name: 'Tỉnh Bình Phước',
    districts: { 'Thành phố Đồng Xoài': '689', 'Huyện Bù Đăng': '696', 'Huyện Lộc Ninh': '692' },
  },
  {
    code: '72',
    name: 'Tỉnh Tây Ninh',
    districts: { 'Thành phố Tây Ninh': '703', 'Huyện Châu Thành': '708', 'Huyện Tân Châu': '706' },
  },
  {
    code: '74',
    name: 'Tỉnh Bình Dương',
    districts: { 'Thành phố Thủ Dầu Một': '718', 'Thành phố Tân Uyên': '723', 'Huyện Dầu Tiếng': '720' },
  },
  {
    code: '75',
    name: 'Tỉnh Đồng Nai',
    districts: { 'Thành phố Biên Hòa': '731', 'Huyện Trảng Bom': '737', 'Huyện Tân Phú': '734' },
  },
  {
    code: '77',
    name: 'Tỉnh Bà Rịa - Vũng Tàu',
    districts: { 'Thành phố Vũng Tàu': '747', 'Huyện Châu Đức': '750', 'Huyện Xuyên Mộc': '751' },
  },
  {
    code: '79',
    name: 'Thành phố Hồ Chí Minh',
    districts: { 'Thành phố Thủ Đức': '769', 'Huyện Củ Chi': '783', 'Huyện Bình Chánh': '785' },
  },
  {
    code: '80',
    name: 'Tỉnh Long An',
    districts: { 'Thành phố Tân An': '794', 'Huyện Đức Hòa': '802', 'Huyện Cần Đước': '806' },
  },
  {
    code: '82',
    name: 'Tỉnh Tiền Giang',
    districts: { 'Thành phố Mỹ Tho': '815', 'Huyện Cái Bè': '819', 'Huyện Châu Thành': '821' },
  },
  {
    code: '83',
    name: 'Tỉnh Bến Tre',
    districts: { 'Thành phố Bến Tre': '829', 'Huyện Ba Tri': '836', 'Huyện Giồng Trôm': '834' },
  },
  {
    code: '84',
    name: 'Tỉnh Trà Vinh',
    districts: { 'Thành phố Trà Vinh': '842', 'Huyện Trà Cú': '849', 'Huyện Cầu Ngang': '848' },
  },
  {
    code: '86',
    name: 'Tỉnh Vĩnh Long',
    districts: { 'Thành phố Vĩnh Long': '855', 'Huyện Vũng Liêm': '859', 'Huyện Tam Bình': '860' },
  },
  {
    code: '87',
    name: 'Tỉnh Đồng Tháp',
    districts: { 'Thành phố Cao Lãnh': '866', 'Huyện Cao Lãnh': '873', 'Huyện Thanh Bình': '874' },
  },
  {
    code: '89',
    name: 'Tỉnh An Giang',
    districts: { 'Thành phố Long Xuyên': '883', 'Huyện Phú Tân': '888', 'Huyện Chợ Mới': '893' },
  },
  {
    code: '91',
    name: 'Tỉnh Kiên Giang',
    districts: { 'Thành phố Rạch Giá': '899', 'Huyện Giồng Riềng': '906', 'Huyện Hòn Đất': '903' },
  },
  {
    code: '92',
    name: 'Thành phố Cần Thơ',
    districts: { 'Quận Thốt Nốt': '923', 'Huyện Thới Lai': '927', 'Huyện Vĩnh Thạnh': '924' },
  },
  {
    code: '93',
    name: 'Tỉnh Hậu Giang',
    districts: { 'Thành phố Vị Thanh': '930', 'Huyện Phụng Hiệp': '934', 'Huyện Châu Thành A': '932' },
  },
  {
    code: '94',
    name: 'Tỉnh Sóc Trăng',
    districts: { 'Thành phố Sóc Trăng': '941', 'Huyện Kế Sách': '943', 'Huyện Mỹ Xuyên': '947' },
  },
  {
    code: '95',
    name: 'Tỉnh Bạc Liêu',
    districts: { 'Thành phố Bạc Liêu': '954', 'Huyện Đông Hải': '960', 'Thị xã Giá Rai': '959' },
  },
  {
    code: '96',
    name: 'Tỉnh Cà Mau',
    districts: { 'Thành phố Cà Mau': '964', 'Huyện Đầm Dơi': '970', 'Huyện Trần Văn Thời': '968' },
  },
];
