import { slice, type AskedNeed } from './needs-asked.ts';

/** Needs told without a look at how the procedures may be asked for. */
export const TOLD_NEEDS: AskedNeed[] = [
  ...slice(
    'clear',
    `1.000656 Bố tôi qua đời hôm thứ hai, tôi cần làm giấy báo tử ở phường
    1.004194 Đăng ký tạm trú thì cần giấy tờ gì
    1.004222 Thường trú cần những giấy gì
    1.000689 Con tôi sinh khi chưa cưới, giờ muốn vừa làm khai sinh vừa nhận cha cho cháu
    1.000894 Hai đứa mình tính ra ủy ban ký giấy cưới
    1.001022 Tôi muốn được công nhận là bố của cháu trên giấy tờ
    1.001266 Quán ăn của tôi nghỉ hẳn, muốn trả giấy phép kinh doanh hộ
    1.001456 Xin làm passport đi du lịch Thái Lan
    1.001570 Cửa hàng tạp hóa tạm đóng cửa ba tháng thì báo ai
    1.001699 Con trai tôi bị liệt từ nhỏ, làm sao để được chứng nhận là người khuyết tật
    1.001776 Bà tôi bị liệt nằm một chỗ, muốn xin tiền hỗ trợ hàng tháng của nhà nước
    1.002755 Thời hạn tạm trú của tôi sắp hết, muốn kéo dài thêm
    1.002759 Sổ bảo hiểm xã hội ghi sai ngày sinh, sửa thế nào
    1.003677 Tôi đi làm xa mấy tháng thì có cần báo tạm vắng không
    1.004837 Cháu mồ côi cha mẹ, ông bà muốn làm người giám hộ
    1.005142 Thí sinh tự do muốn dự thi tốt nghiệp cấp 3 năm nay
    1.007695 Kê khai thuế đất ở hàng năm
    1.010041 Cần giấy chứng minh nơi ở để nộp cho trường con
    1.010386 Tôi đánh rơi hộ chiếu, phải báo cho ai
    1.010803 Gia đình tôi thờ cúng bác là liệt sĩ, có được tiền hương khói hàng năm không
    1.010833 Xin giấy chứng nhận con thương binh để cộng điểm thi
    1.011441 Tôi muốn đem sổ đỏ đi cầm ngân hàng vay vốn, đăng ký thế nào
    1.011443 Trả hết nợ ngân hàng rồi, muốn gỡ thế chấp trên sổ
    1.011607 Nhà tôi khó khăn quá, muốn được xét hộ nghèo
    1.012278 Mở phòng mạch nha khoa tư nhân cần giấy phép gì
    1.012289 Bác sĩ mới ra trường xin chứng chỉ hành nghề
    1.012566 Ngân hàng bắt chứng minh số CMND 9 số và căn cước mới là một người
    1.012996 Được cấp đất tái định cư nhưng chưa có tiền nộp, xin nợ lại
    1.013067 Mua xe máy mới ra công an bấm biển
    1.013225 Muốn xây nhà 2 tầng phải xin phép ai
    1.013855 Giấy vệ sinh thực phẩm cho quán cơm
    1.013949 Chuyển đất vườn sang đất ở
    1.014178 Chồng tôi đóng bảo hiểm 20 năm vừa mất, con nhỏ có được tiền tuất hằng tháng không
    1.115231 Đăng ký con dấu mới cho đơn vị
    2.000591 Xưởng sản xuất bánh kẹo cần giấy an toàn thực phẩm
    2.001199 Ba người bạn góp vốn mở công ty
    2.001827 Cơ sở chế biến thủy sản xin chứng nhận an toàn thực phẩm
    2.001955 Công ty nộp nội quy lao động lên sở
    2.002023 Công ty làm ăn thua lỗ muốn đóng hẳn
    2.002206 Trường công lập mới thành lập cần mã số quan hệ ngân sách
    2.002854 Chuyển con sang trường khác gần nhà mới
    3.000099 Mua lại nhà, đổi tên chủ trên hóa đơn tiền điện
    1.010801 Mẹ liệt sĩ có được trợ cấp gì không
    1.010824 Ông tôi là thương binh vừa mất, gia đình được hưởng khoản gì
    1.001731 Bà cụ hàng xóm đang hưởng trợ cấp xã hội vừa mất, ai trả tiền chôn cất
    1.004873 Tôi cần chứng minh mình chưa từng đăng ký kết hôn để mua căn hộ
    1.000656 Cụ nhà tôi mới khuất, cần báo với xã để được cấp trích lục
    1.013076 Anh trai tặng tôi chiếc xe máy của anh, giờ muốn giấy tờ đứng tên tôi
    1.012786 Nhà bị trộm vào lấy mất cả giấy tờ đất
    1.011443 Vay ngân hàng đã trả xong, xóa tên ngân hàng trong sổ đỏ thế nào
    1.001570 Tôi muốn tạm dừng tiệm hớt tóc nửa năm để đi chữa bệnh
    1.010801 Bố tôi là liệt sĩ, mẹ tôi có được trợ cấp hằng tháng không
    1.014178 Chồng tôi mất khi đang làm công nhân, hai con còn nhỏ được trợ cấp nuôi dưỡng hằng tháng thế nào
    1.001266 Tôi muốn hủy đăng ký hộ kinh doanh vì đã chuyển sang đi làm thuê
    1.007695 Hằng năm xã gửi thông báo thuế đất ở, tôi khai lại thế nào
    2.001827 Hợp tác xã rau sạch muốn có giấy đủ điều kiện an toàn thực phẩm
    2.001035 Hai bên mua bán nhà đất muốn ký hợp đồng có xã chứng
    1.001699 Mẹ tôi cụt một tay, muốn có giấy chứng nhận mức độ khuyết tật
    2.002854 Nhà chuyển sang quận khác, xin cho cháu học lớp 3 ở trường mới
    1.012996 Tôi còn nợ tiền sử dụng đất ghi trên sổ, nay muốn trả
    1.010833 Con gái bệnh binh cần giấy xác nhận để được miễn học phí
    1.004884 Sổ gốc khai sinh ở xã bị lũ cuốn trôi, tôi muốn đăng ký khai sinh lần nữa
    1.013831 Vợ chồng tôi cho con gái mảnh đất, muốn chuyển quyền đứng tên
    1.012289 Tôi là dược sĩ điều dưỡng mới tốt nghiệp, muốn được cấp phép hành nghề
    2.000720 Quán tôi muốn đổi ngành nghề trên giấy đăng ký hộ kinh doanh
    1.010039 Ông nội là chủ hộ đã mất, muốn chuyển chủ hộ cho bố
    1.002759 Thẻ bảo hiểm y tế của tôi bị in sai tên
    1.014177 Bố tôi đang lĩnh lương hưu thì mất, tiền mai táng được bao nhiêu
    1.001776 Con tôi khuyết tật nặng, xin hưởng trợ cấp mỗi tháng`,
  ),
  ...slice(
    'no accents',
    `1.004222 em moi mua nha muon chuyen khau ve nha moi
    1.004194 thue tro o sai gon phai dang ki gi voi cong an
    1.004873 xin giay chua co vo de vay ngan hang
    1.004884 giay khai sinh ban chinh mat ca so goc cung khong con, dang ky lai
    1.007277 dong thue truoc ba mua can ho
    1.007674 ban manh dat thi dong thue tncn bao nhieu
    1.007700 nop thue truoc ba xe may
    1.008498 dang ky nguoi phu thuoc giam tru gia canh cho bo me
    1.010038 con trai lay vo muon tach khau rieng
    1.012575 dang ky bien so xe o to moi qua mang
    1.012783 so do cu rach nat muon doi so moi
    1.012784 tach so dat cho 2 con
    1.014137 mua bao hiem y te cho ca nha
    1.014166 nghi sinh thi lanh tien bhxh nhu the nao
    2.000815 photo cong chung can cuoc
    2.002029 cong ty tam ngung hoat dong 1 nam
    2.002041 cong ty chuyen dia chi tru so
    3.000001 keo dien cho nha moi xay
    3.000347 doi bang lai xe sang the nhua
    1.010039 doi chu ho tu bo sang con
    1.005461 giay bao tu cua ong mat tu lau bi that lac, lam lai duoc khong
    1.000656 dang ky khai tu cho ba ngoai
    1.004837 chau 10 tuoi mat ca bo lan me, co ruot muon lam giam ho
    1.001456 lam ho chieu cho be 5 tuoi
    2.002023 muon giai the doanh nghiep nho
    1.014173 lay tien bao hiem xa hoi mot lan
    1.012784 cat 100m dat ra so rieng cho em trai
    1.010041 xin giay ct07 de nhap hoc cho con
    3.000099 chuyen hop dong dien tu chu nha cu sang ten minh
    1.013225 xin giay phep sua nha nang tang
    1.004859 khai sinh ghi nham gioi tinh cua be
    2.000815 chung thuc ban sao hoc ba
    1.003197 ban nha roi muon xoa khau nguoi cu
    2.000806 em muon cuoi ban trai nguoi my
    1.013949 chuyen dat trong lua len dat tho cu
    3.000228 quen cach dang ky dinh danh dien tu muc 2
    1.007674 cho con trai can nha co phai nop thue thu nhap khong
    2.001955 dang ky noi quy lao dong cong ty
    1.001022 them ten cha vao giay khai sinh cho con`,
  ),
  ...slice(
    'teen',
    `1.116410 mk mất cccd r h lm lại ở đâu v ạ
    3.000348 blx bị mất h xin lại ntn
    3.000228 kích hoạt vneid mức 2 kiểu j
    tthc_NOPPHAT bị phạt nguội h đóng tiền ở đâu v
    3.000333 cty bắt nộp lltp lm ntn ạ
    1.014748 e ms nghỉ vc mún lãnh trợ cấp tn
    1.014173 rút bhxh 1 lần dc k ạ e nghỉ lm r
    1.001612 mún mở shop qần áo nhỏ cần đk j k
    2.000884 xác nhận chữ kí ở phường đc k ạ
    1.000894 2 đứa e đk kết hôn cần mang j
    1.013076 mua xe cũ của bn h sang tên sao ạ
    2.001159 e cho bạn ngủ nhờ vài hôm có cần báo ca k
    2.000635 e cần bản sao gks để nhập hok
    2.000720 shop e đổi địa chỉ thì sửa gpkd sao ạ
    1.002755 tạm trú hết hạn r gia hạn onl dc hk
    1.012575 ms tậu con sh h đk biển s mn
    1.116410 e đủ 14t r lm cccd lần đầu ở đâu ạ
    3.000347 bằng lái e sắp hết hạn đổi onl dc k
    1.004859 e mún đổi tên đệm trg gks dc hok
    1.014166 e nghỉ đẻ thì lãnh tiền bhxh s ạ
    2.000884 ck e cần chứng chữ ký giấy bảo lãnh
    1.004194 e ở ktx có cần đk tạm trú k ạ
    1.008498 ms đi lm cty đòi mst thì lm ntn
    2.001583 e mún mở cty 1 mình thì cần j
    tthc_NOPPHAT e dính phạt nguội nộp online dc k
    1.014137 e sv mún mua bhyt thì sao ạ
    3.000333 xin visa đi hàn cần lltp lm ở đâu
    1.000894 2 đứa mk mún đkkh mà khác tỉnh dc k
    1.010386 rớt mất hộ chiếu r báo ai h
    1.013076 mua lại con wave cũ sang tên ntn`,
  ),
  ...slice(
    'southern',
    `1.014027 Tui năm nay 76 tuổi rồi, nghe nói nhà nước cho tiền già, đi lãnh ở mô
    2.000806 Con gái tui ưng thằng Đài Loan, chừ mần giấy cưới ra răng
    1.004859 Cái giấy khai sanh của thằng nhỏ ghi trật tên lót, sửa dùm bác
    1.013831 Ổng bả để lại miếng đất cho tui, chừ sang sổ qua tên tui sao đây
    1.013978 Đất ông bà để lại hồi xưa tới chừ chưa có bìa đỏ, chừ muốn làm sổ
    1.012786 Cái sổ hồng bị mối ăn mất tiêu, làm lại cái mới sao bây
    2.000635 Xin cái bổn sao giấy khai sanh cho thằng cháu nội đi học
    1.014177 Ông nhà tui hưu trí mới mất, lãnh tiền ma chay ở đâu
    2.002913 Bà nội tụi nhỏ mới đi hôm qua, nhà tui phải mần những giấy chi
    3.000722 Con dâu tui mới đẻ thằng cu, chừ mần giấy tờ chi cho cháu
    3.000182 Thằng cháu tui hết lớp năm rồi, chừ nộp đơn vô cấp hai mần răng
    1.001193 Bữa ni bác đi mần khai sanh cho cháu ngoại, cần mang chi
    1.014028 Má tui đương lãnh tiền già mà mất, chừ có tiền chôn cất hông
    2.001035 Tui bán miếng ruộng, ra xã thị thực giấy bán đất đặng hông
    1.116410 Cái thẻ căn cước của bác nó mờ hết trơn, đổi cái khác ở mô hè
    1.014027 Mệ ni chừ tám mươi mốt tuổi, không có lương, nghe noái có trợ cấp
    1.001022 Thằng con tui có con rơi bên ngoài, chừ muốn nhận lại nó
    1.013978 Đất tui ở ba chục năm ni chưa có giấy má chi, xin làm sổ được hông
    1.000894 Sắp nhỏ nhà tui tính tháng tới mần hôn thú, cần chi rứa
    1.014137 Tui hổng có bảo hiểm y tế, chừ muốn mua thì ra mô mua
    1.011607 Nhà tui cực lắm, muốn xã cho vô diện nghèo
    3.000722 Con gái tui sanh đứa nhỏ bữa hổm, giấy tờ cho cháu phải mần răng
    1.010824 Ông nhà tui thương binh hạng hai mới theo ông bà, có chế độ chi hông
    1.007700 Tui mua chiếc hon đa, đóng trước bạ bao nhiêu
    3.000001 Nhà mới cất, muốn vô điện thì kêu ai
    1.010038 Thằng hai ra riêng, chừ muốn tách sổ hộ khẩu cho hắn
    2.002913 Má tui mới mất bữa qua, ra xã mần giấy tờ chi
    2.000815 Ra xã sao y cái bằng cho con nó xin việc
    1.012786 Sổ đỏ nhà tui thất lạc mô rồi, xin lại cái khác
    1.004859 Khai sanh thằng út ghi lộn ngày, chừ sửa răng
    1.001612 Tui tính mở cái tiệm bán bún nhỏ nhỏ, có phải xin phép hông`,
  ),
  ...slice(
    'old terms',
    `1.004222 nhập hộ khẩu cho vợ về nhà chồng
    1.116410 làm lại chứng minh thư bị mờ
    1.012783 đổi bằng khoán nhà đất đời cũ
    1.003197 cắt hộ khẩu chuyển đi tỉnh khác
    3.000333 xin giấy xác nhận không tiền án tiền sự
    3.000347 đổi bằng lái bìa giấy cũ
    1.010041 xin giấy thay cho sổ hộ khẩu
    2.000815 thị thực bản sao bằng tốt nghiệp
    2.000884 công chứng giấy ủy quyền
    1.004746 làm lại hôn thú bị thất lạc
    2.002516 xác nhận hộ tịch
    1.001612 xin môn bài bán hủ tiếu
    3.000348 mất bằng lái cấp lại
    1.001456 làm sổ thông hành đi nước ngoài
    1.012566 giấy xác nhận hai số chứng minh nhân dân là một người
    2.000635 sao lục bộ khai sanh
    1.004222 nhập hộ khẩu cho con mới sinh vào nhà ngoại
    1.013831 sang tên bằng khoán đất cho cháu
    1.001022 nhìn nhận con ngoài giá thú
    1.010041 cần sổ hộ khẩu để làm hồ sơ nhưng giờ bỏ rồi thì xin giấy gì
    1.004194 làm kt3
    1.000894 lập hôn thú`,
  ),
  ...slice(
    'english',
    `1.001193 my wife gave birth last week, birth certificate for the baby
    2.000806 I am Australian and want to marry my Vietnamese girlfriend
    1.001456 renew my Vietnamese passport
    3.000347 convert my foreign driver license to Vietnamese one
    3.000333 police clearance certificate
    1.004194 register temporary address for rented apartment
    2.001583 open a one person limited company
    1.014748 I lost my job, unemployment money
    2.000528 baby born in Hanoi, father is French, register birth
    1.013831 transfer land title to my son
    1.116410 my ID card expired
    2.001159 my foreign friend stays overnight at my house, report to police
    1.000656 my grandfather died, death certificate
    1.013076 I bought a second hand motorbike, how to change owner name
    2.000815 need certified copies of my degree
    1.004222 register permanent residence for my wife at my house
    1.014173 withdraw social insurance before leaving Vietnam
    2.000528 register birth, mother Vietnamese father American
    1.013225 permit to build a house
    1.001612 I want to open a small coffee shop
    1.004873 single status certificate to marry abroad
    3.000348 I lost my driving licence
    1.014027 my grandmother is 80, can she get an old age allowance
    1.012786 lost my red book
    1.010041 proof of residence for school
    2.002023 how do I dissolve my company`,
  ),
  ...slice(
    'story',
    `1.013831 Dạ thưa cán bộ, năm ngoái ba em mất để lại căn nhà cấp bốn ở quê, mấy anh em đã họp và thống nhất cho em đứng tên, nay em muốn chuyển tên trên sổ sang em thì làm thế nào ạ
    1.004859 Em chào anh chị, hồi trước đi học cô giáo ghi tên em là Ngọc Ánh mà trong khai sinh lại ghi Ngọc Anh, giờ bằng cấp một đằng giấy tờ một nẻo, em muốn chỉnh lại khai sinh cho khớp
    1.004873 Tháng sau em về quê chồng tổ chức đám cưới, bên đó ủy ban đòi em phải có giấy gì chứng minh là em chưa lấy chồng lần nào, em đang ở trọ Bình Dương thì xin ở đâu
    1.014173 Em làm công nhân được 4 năm rồi nghỉ ở nhà trông con đã hơn một năm nay, không định đi làm lại nữa, nghe mấy chị bảo rút được tiền bảo hiểm đã đóng, giờ em cần làm gì
    3.000348 Hôm trước đi nhậu về bị rớt cái ví, trong đó có bằng lái, căn cước thì tìm thấy rồi nhưng bằng lái thì chưa, tôi muốn xin cái khác
    1.001612 Chị tính mở quán cà phê nhỏ ở nhà cho vui, có hai ba cái bàn thôi, không biết có phải đăng ký kinh doanh gì không hay cứ bán
    2.002913 Nhà em có ông cụ vừa mất tối qua, anh em ở xa về chưa kịp, không biết phải ra xã khai báo những gì, có xóa hộ khẩu với lãnh tiền mai táng luôn được không
    1.014748 Em bị công ty cho nghỉ việc từ đầu tháng do cắt giảm nhân sự, đóng bảo hiểm thất nghiệp được ba năm, giờ muốn nhận tiền thì ra đâu
    1.000689 Em và bạn trai sống chung mấy năm nay nhưng chưa ra phường ký giấy, tháng trước em sinh bé trai, giờ muốn làm khai sinh có tên ba của bé luôn thì phải làm sao ạ
    1.010038 Gia đình em ba thế hệ ở chung một nhà, vợ chồng em cưới được hai năm, muốn có hộ khẩu riêng nhưng vẫn ở nhà bố mẹ, không biết có làm được không
    1.116410 Hôm qua em đi chợ bị móc túi mất cái bóp, trong đó có căn cước với ít tiền, giờ em không có giấy tờ tùy thân thì làm lại ở đâu
    1.013949 Ông bà cho vợ chồng em mảnh vườn hơn ba trăm mét, tụi em tính cất căn nhà nhỏ ở đó mà nghe nói đất vườn thì không được xây, phải chuyển lên đất ở, vậy cần làm gì
    2.000806 Chị gái em quen anh người Hàn được hai năm, nay anh ấy sang Việt Nam để hai người làm đám cưới và đăng ký ở đây, gia đình không rành nên nhờ hướng dẫn
    1.014748 Công ty em đơn hàng ít nên cho nghỉ bớt người, em nằm trong số đó, sổ bảo hiểm đã chốt rồi, có được hưởng tiền thất nghiệp mấy tháng không
    1.004859 Lúc làm khai sinh cho cháu, chồng em viết tắt nên cán bộ ghi thiếu chữ lót, bây giờ cháu chuẩn bị vào lớp một em mới phát hiện, em muốn bổ sung cho đúng
    1.000894 Tụi em quen nhau năm năm rồi, cuối năm nay hai bên gia đình cho cưới, em ở Cần Thơ còn anh ấy ở Huế, không biết đăng ký ở bên nào và cần chuẩn bị gì
    2.002854 Vợ chồng em chuyển công tác vào Sài Gòn, cháu đang học lớp 7 ở Nghệ An, giờ muốn cho cháu vào trường gần nhà mới thì xin ở đâu
    1.012784 Bố mẹ em có mảnh đất gần 300 mét vuông, giờ muốn chia cho ba anh em mỗi người một phần và có sổ riêng, em không biết bắt đầu từ đâu
    1.014166 Em sinh bé hôm tháng trước, đóng bảo hiểm ở công ty được hai năm, nay em muốn nhận tiền chế độ nghỉ sinh thì nộp giấy gì`,
  ),
  ...slice(
    'telex',
    `1.000894 ddawng kys keets hoon
    1.116410 laays laij ther cawn cuwowcs bij maats
    2.000635 xin trichs lucj khai sinh
    1.004194 dawng kys tamj trus cho coong nhaan
    3.000333 laamf lys lichj tuw phaps
    1.013831 sang teen soor ddor cho con
    1.014748 trowj caaps thaats nghieepj
    1.010038 tachs hooj khaaur
    1.004873 giaays ddoocj thaan`,
  ),
];
