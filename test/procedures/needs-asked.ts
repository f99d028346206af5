/** A need in somebody's words; any of `codes` is right at the first place. */
export interface AskedNeed {
  slice:
    | 'clear'
    | 'no accents'
    | 'telex'
    | 'teen'
    | 'southern'
    | 'central'
    | 'old terms'
    | 'english'
    | 'story'
    | 'everyday';
  query: string;
  codes: string[];
}

/** One need a line: `code[|code] query`, under its slice. */
export function slice(name: AskedNeed['slice'], lines: string): AskedNeed[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [codes = '', ...words] = line.trim().split(' ');
      return { slice: name, query: words.join(' '), codes: codes.split('|') };
    });
}

export const ASKED_NEEDS: AskedNeed[] = [
  ...slice(
    'clear',
    `1.001193|3.000722 Tôi muốn đăng ký khai sinh cho con trai
    3.000722 Bé nhà tôi được 10 ngày tuổi, tôi muốn làm khai sinh và thẻ bảo hiểm cùng lúc
    3.000722 Làm gộp khai sinh, hộ khẩu và bảo hiểm y tế cho trẻ sơ sinh
    1.000894 Thủ tục đăng ký kết hôn cần những gì?
    1.000894 Hai vợ chồng tôi đã cưới nhưng chưa đăng ký, giờ đăng ký ở phường nào
    2.000806 Tôi muốn kết hôn với bạn trai người Pháp
    1.004873 Tôi cần giấy chứng nhận độc thân để bán đất
    1.000656 Đăng ký khai tử cho ông nội
    2.002913 Bố tôi mới qua đời, gia đình cần làm những thủ tục gì
    2.000635 Cho tôi xin thêm hai bản sao giấy khai sinh
    2.000635 Trích lục giấy kết hôn bị thất lạc
    1.004884 Đăng ký lại khai sinh vì ủy ban không còn sổ lưu
    1.004859 Giấy khai sinh của con tôi ghi sai tên đệm, sửa thế nào
    1.004859 Tôi muốn đổi họ cho con theo họ mẹ
    1.010041 Xin xác nhận nơi cư trú để nộp cho trường học
    1.004222 Đăng ký thường trú vào nhà mới mua
    1.004222 Chuyển hộ khẩu từ Nghệ An ra Hà Nội
    1.004194 Đăng ký tạm trú cho người thuê nhà
    1.002755 Gia hạn tạm trú thêm một năm
    2.001159 Khai báo lưu trú cho khách đến nhà chơi
    1.010038 Vợ chồng tôi muốn tách hộ khỏi bố mẹ
    1.003197 Xóa đăng ký thường trú cho người đã chết
    1.116410 Làm thẻ căn cước cho con 15 tuổi
    1.116410 Căn cước công dân của tôi bị mất, xin cấp lại
    3.000228 Đăng ký tài khoản định danh điện tử mức 2
    2.000815 Chứng thực bản sao bằng tốt nghiệp đại học
    2.000884 Chứng thực chữ ký trên sơ yếu lý lịch
    3.000333 Xin phiếu lý lịch tư pháp số 2
    3.000347 Đổi giấy phép lái xe hạng B2 sắp hết hạn
    3.000348 Giấy phép lái xe bị mất, muốn xin cấp lại
    1.001456 Làm hộ chiếu cho trẻ em dưới 14 tuổi
    1.010386|1.001456 Tôi bị mất hộ chiếu
    1.001612 Đăng ký kinh doanh hộ cá thể bán tạp hóa
    1.001570 Tạm ngừng kinh doanh hộ cá thể ba tháng
    1.001266 Đóng cửa hộ kinh doanh
    2.001583 Thành lập công ty trách nhiệm hữu hạn một thành viên
    2.002023 Giải thể doanh nghiệp
    1.013831 Sang tên sổ đỏ khi mua đất
    1.013978 Cấp sổ đỏ lần đầu cho đất khai hoang
    1.012786 Sổ đỏ bị mất thì làm lại thế nào
    1.013949 Chuyển đất nông nghiệp lên đất ở
    1.012784 Tách thửa đất cho con
    1.011443 Xóa thế chấp sau khi trả hết nợ ngân hàng
    1.013225 Xin giấy phép xây nhà ba tầng
    1.014137 Mua bảo hiểm y tế hộ gia đình
    1.014748 Nộp hồ sơ hưởng trợ cấp thất nghiệp
    1.014173 Rút bảo hiểm xã hội một lần
    1.014166 Hưởng chế độ thai sản cho lao động nữ
    1.014027 Trợ cấp cho người trên 75 tuổi không có lương hưu
    1.001699 Xin giấy xác nhận khuyết tật cho con
    1.012575|1.013067 Đăng ký biển số cho xe máy mới mua
    1.013076 Sang tên xe máy cũ
    1.008498 Đăng ký mã số thuế cá nhân
    2.002854 Chuyển trường cho con sang tỉnh khác
    1.011607 Xin công nhận hộ cận nghèo
    3.000001 Lắp đồng hồ điện cho nhà mới`,
  ),
  ...slice(
    'no accents',
    `1.001193|3.000722 dang ky khai sinh cho con gai
    3.000722 con moi sinh can lam khai sinh nhap ho khau va the bao hiem
    1.000894 hai dua em muon dang ky ket hon
    1.004873 xin giay xac nhan doc than de ban nha
    1.000656 dang ky khai tu cho me
    2.002913 bo em moi mat gio phai lam nhung gi
    2.000635 xin ban sao trich luc khai sinh
    1.004884 giay khai sinh goc mat ma xa khong con so luu
    1.004859 khai sinh bi sai nam sinh muon sua lai
    1.010041 xin giay xac nhan cu tru
    1.004222 nhap khau ve nha chong
    1.004194 sinh vien o tro dang ky tam tru
    1.116410 doi the can cuoc het han
    2.000815 sao y ban chinh hoc ba
    3.000333 lam ly lich tu phap de xin viec
    3.000347 doi bang lai xe may
    3.000348 mat bang lai xe lam lai the nao
    1.001456 lam ho chieu lan dau
    1.001612 mo quan pho can giay phep gi
    1.014137 mua the bao hiem y te cho me
    1.014748 nghi viec xin tro cap that nghiep
    1.014173 rut tien bao hiem xa hoi mot lan
    1.013831 sang ten so do cha me cho con
    1.013225 xin phep xay nha cap 4
    1.014027 tro cap cho ong ba gia khong luong huu
    1.000689 chua dang ky ket hon ma sinh con muon khai sinh co ten bo
    2.000528 khai sinh cho con co cha la nguoi nuoc ngoai
    1.001022 lam thu tuc nhan con`,
  ),
  ...slice(
    'telex',
    `1.001193|3.000722 ddawng kys khai sinh cho con
    1.000894 ddawng kys keets hoon
    1.004873 giaays xacs nhaanj ddoocj thaan
    1.000656 ddawng kys khai tuwr
    1.004194 ddawng kys tamj trus
    1.004222 ddawng kys thuwowngf trus
    1.116410 lamf laij ther cawn cuwowcs
    2.000635 xin bar sao giaays khai sinh
    1.001456 lamf hooj chieeus
    3.000347 ddooir giaays pheps lais xe
    3.000333 lys lichj tuw phaps
    1.001612 ddawng kys hooj kinh doanh
    1.014137 mua baor hieemr y tees
    2.000815 chuwngs thuwcj banr sao
    1.013831 sang teen soor ddor
    1.014748 trowj caaps thaats nghieepj`,
  ),
  ...slice(
    'teen',
    `3.000722 vk mk ms sinh bé lm j h v
    1.001193|3.000722 lm gks cho con s z ad
    1.000894 e vs ny mún đkkh
    1.000894 tụi e sắp cưới r, dk kết hôn s ạ
    1.116410 e bị mất cccd lm lại ở đâu
    1.116410 cccd hết hạn r đổi s v
    1.004194 e ở trọ sg dk tạm trú kiểu j
    2.000635 cần gấp bản sao gks
    1.001456 mún lm hộ chiếu đi thái chơi
    3.000347 blx sắp hết hạn đổi s ạ
    3.000348 e rớt mất bằng lái hix
    1.014137 e mún mua bhyt
    3.000333 lm lltp đi xklđ
    1.004222 mk mún nhập hk về nhà ck
    1.001612 e định mở quán trà sữa thì cần giấy j
    1.014748 e ms nghỉ vc mún lãnh bhtn
    1.010041 xin giấy ct07 ở đâu z`,
  ),
  ...slice(
    'southern',
    `3.000722 Vợ tui mới sanh em bé, giờ mần giấy tờ chi cho nó đây
    1.001193|3.000722 Tui muốn làm giấy khai sanh cho thằng nhỏ
    1.000894 Tụi tui tính làm hôn thú thì ra đâu hén
    1.000656 Ba má tui mất lâu rồi mà chưa khai tử
    2.002913 Tía tui mới mất hổm rày, giờ phải làm giấy tờ gì
    2.000635 Giấy khai sanh của tui bị rớt mất, xin lại bản sao
    1.004859 Khai sanh của tui bị sai chữ lót
    1.116410 Tui bị rớt bóp mất căn cước rồi
    3.000348 Bị mất bằng lái xe máy làm lại ở đâu vậy mấy cô
    1.004222 Tui muốn nhập khẩu vô nhà vợ
    1.004194 Mướn phòng trọ thì khai tạm trú chỗ nào
    1.001612 Tui tính mở tiệm hớt tóc
    1.013831 Ba má cho miếng đất, giờ sang tên sao
    1.013225 Cất nhà có phải xin phép hông
    1.014027 Ngoại tui 79 tuổi muốn lãnh tiền người già
    1.014173 Tui muốn lãnh bảo hiểm xã hội một cục
    3.000001 Câu điện cho nhà mới cất
    1.012575 Mới mua chiếc Honda, bấm biển số ở đâu`,
  ),
  ...slice(
    'central',
    `3.000722 Vợ tui mới sinh cháu, chừ mần giấy tờ răng
    1.000894 Chừ muốn đăng ký kết hôn thì mần răng
    1.000656 Mạ tui mất rồi, đi khai tử ở mô
    1.116410 Mất căn cước thì mần lại ở mô rứa
    1.004222 Nhập khẩu về nhà dôn thì cần chi
    2.000635 Xin bản sao khai sinh thì đi mô
    1.001612 Mở quán bún bò thì cần giấy chi
    1.014137 Mua bảo hiểm y tế ở mô
    1.001456 Mần hộ chiếu thì răng`,
  ),
  ...slice(
    'old terms',
    `1.000894 làm giấy hôn thú
    1.004222 nhập hộ khẩu cho con dâu
    1.004222|1.010041 làm sổ hộ khẩu mới
    1.004194 đăng ký KT3
    1.116410 làm lại chứng minh thư nhân dân
    1.012566 giấy xác nhận chứng minh nhân dân 9 số
    1.010041 giấy xác nhận hộ khẩu
    1.000656|2.002913 làm giấy chứng tử cho bà
    1.000656|2.002913 báo tử cho người nhà
    1.004884|2.000635 xin lại giấy thế vì khai sinh
    3.000347 đổi bằng lái bìa giấy cũ
    2.000815 công chứng giấy tờ ở ủy ban
    1.001612 làm giấy môn bài cho tiệm
    1.013831 sang sổ hồng nhà
    1.013978 làm bìa đỏ lần đầu
    3.000333 giấy chứng nhận hạnh kiểm không tiền án
    1.001022 nhận con nuôi ngoài giá thú làm con đẻ
    1.001456 làm giấy thông hành passport
    1.003197 cắt hộ khẩu người chết
    1.014027 tiền trợ cấp người già 80 tuổi`,
  ),
  ...slice(
    'english',
    `1.001193|3.000722 how do I register my child's birth
    3.000722 my wife just had a baby, what paperwork do we need
    1.000894 register our marriage
    2.000806 I want to marry my Vietnamese girlfriend, I am a foreigner
    1.000656|2.002913 register the death of my mother
    1.004873 certificate of marital status
    2.000635 copy of my birth certificate
    1.004222 permanent residence registration
    1.004194 temporary residence for my tenant
    1.116410 replace a lost ID card
    1.001456 apply for a Vietnamese passport
    3.000333 criminal record check for a job
    3.000347 exchange my driving licence
    1.001612 register a household business
    1.014137 buy health insurance
    2.000815 certified copy of a diploma
    1.014748 unemployment benefit
    1.010041 confirmation of residence`,
  ),
  ...slice(
    'story',
    `3.000722 Dạ chào anh chị, vợ em vừa sinh bé gái hôm qua ở bệnh viện Từ Dũ, em không biết phải làm những giấy tờ gì cho bé
    1.001193|3.000722 Con em được bốn tháng mà chưa có giấy khai sinh vì vợ chồng em bận đi làm xa
    1.000689 Em với bạn trai sống chung chưa đăng ký, giờ có em bé, muốn giấy khai sinh ghi tên ba nó
    2.002913|1.014177 Mẹ em mất tuần trước, mẹ đang lãnh lương hưu, giờ gia đình cần báo những đâu và có được tiền mai táng không
    1.000894 Em quê Thanh Hóa, bạn gái em quê Cà Mau, hai đứa đang làm ở Bình Dương và muốn đăng ký kết hôn
    1.116410 Em đi chợ bị móc túi mất căn cước, em ở Sài Gòn mà hộ khẩu ở Huế thì có phải về quê làm lại không
    1.010041 Trường mẫu giáo của bé bắt nộp giấy xác nhận chỗ ở, mà sổ hộ khẩu bị thu hồi rồi
    1.004873 Em muốn mua căn chung cư trả góp, ngân hàng yêu cầu giấy độc thân
    1.001612 Em nấu đồ ăn bán online tại nhà, giờ muốn đăng ký cho hợp pháp
    1.014748 Công ty em cắt giảm nhân sự, em vừa nghỉ việc tháng trước, đóng bảo hiểm được 5 năm rồi
    1.013831 Bố mẹ em mất để lại căn nhà, ba anh em muốn sang tên
    3.000347 Bằng lái ô tô của em hết hạn cuối tháng này, em muốn đổi trước khi quá hạn
    2.000528 Chồng em người Hàn, em sinh bé ở Việt Nam thì làm khai sinh ở đâu
    2.000884 Công ty bảo em mang sơ yếu lý lịch ra phường xin dấu
    1.014027 Bà nội em năm nay 77 tuổi, không có lương, nghe nói được nhà nước trợ cấp hàng tháng
    1.001699 Con em bị tự kỷ, em muốn làm giấy để bé được hưởng chế độ`,
  ),
  ...slice(
    'everyday',
    `1.001193|3.000722 đăng ký giấy khai sinh cho bé gái 2 tháng tuổi cần chuẩn bị gì
    1.001193|3.000722 Làm khai sinh muộn cho cháu 7 tuổi
    1.000894 Hai đứa mình đều có căn cước rồi, ra đâu đăng ký kết hôn
    1.000894 dang ki ket hon bao lau co giay
    2.000806 bạn gái tôi quốc tịch Nhật, muốn đăng ký kết hôn ở Việt Nam
    1.004873 xác nhận chưa vợ để bổ sung hồ sơ vay
    1.004873 giay chung nhan tinh trang doc than
    1.000656|2.002913 ông ngoại em mất ở nhà, làm giấy chứng tử cần gì
    2.002913|1.000656 bà nội mình vừa mất sáng nay
    1.014177|2.002913|1.014028|1.001731 tiền mai táng phí được bao nhiêu
    2.000635 lấy lại bản sao giấy đăng ký kết hôn
    2.000635 em cần trích lục khai sinh bản sao để đi du học
    1.004884 khai sinh gốc bị mất từ hồi lụt, giờ xã nói không có sổ
    1.004859 tên mẹ trong giấy khai sinh bị viết sai
    1.004859 chỉnh lại ngày tháng năm sinh trên khai sinh
    1.010041 cần giấy chứng minh nơi ở thay hộ khẩu
    1.010041|1.004222 xac nhan thuong tru
    1.004222 cho con nhập khẩu theo mẹ
    1.004222 chuyển khẩu về nhà chồng ở tỉnh khác
    1.004194 em thuê phòng ở Cầu Giấy, đăng ký tạm trú online
    1.004194 công nhân ở khu trọ đăng ký tạm trú
    1.010039 sửa thông tin chủ hộ
    1.010038 tach ho khau
    2.001159 bố mẹ ở quê ra chơi vài ngày có cần khai báo
    1.116410 đổi căn cước vì chuyển sang tên mới
    1.116410 chứng minh nhân dân cũ hết hạn
    1.116410 làm căn cước cho bé dưới 6 tuổi
    3.000228 tài khoản vneid bị khóa, cấp lại
    2.000815 photo công chứng chứng chỉ tiếng anh
    2.000884 xin xác nhận lý lịch để đi làm
    2.001035 công chứng hợp đồng mua bán nhà ở xã
    3.000333 giấy lý lịch tư pháp nộp cho công ty
    3.000347 gia hạn bằng lái xe hơi
    3.000348 bằng lái bị thất lạc
    1.001456 cấp mới passport
    1.001456 con tôi 5 tuổi muốn làm hộ chiếu
    1.001612 xin giấy phép mở tiệm tóc
    1.001612 bán hàng trên shopee có cần đăng ký kinh doanh không
    2.000720 đổi địa chỉ hộ kinh doanh
    1.001266 nghỉ bán luôn, trả lại giấy phép hộ kinh doanh
    2.001199 ba người góp vốn lập công ty
    2.002041 thay đổi người đại diện công ty
    1.013831 được tặng cho đất, đăng ký sang tên
    1.013831 làm sổ đỏ khi nhận thừa kế
    1.013978 đất ông bà để lại chưa có giấy tờ gì, làm sổ
    1.012783 đổi sổ đỏ mẫu cũ
    1.012784 chia lô đất làm hai thửa
    1.013949 xin lên thổ cư
    1.011441 thế chấp nhà vay vốn
    1.011443 rút sổ đỏ ở ngân hàng, giải chấp
    1.013225 giấy phép xây dựng nhà ở nông thôn
    1.007277 thuế trước bạ khi mua nhà
    1.007674 bán nhà có phải đóng thuế thu nhập
    1.014137 gia hạn thẻ bảo hiểm y tế
    1.014137 con 3 tuổi chưa có thẻ bhyt
    1.002759 sổ bảo hiểm bị mất
    1.014748 bị công ty cho nghỉ, muốn nhận trợ cấp
    1.014173 nhận bảo hiểm một lần khi đi nước ngoài định cư
    1.014166 tiền thai sản khi sinh con thứ hai
    1.014027 cụ 80 tuổi hưởng chế độ người cao tuổi
    1.001776 nuôi trẻ mồ côi có được hỗ trợ hàng tháng
    1.001699 làm hồ sơ khuyết tật cho mẹ bị liệt
    1.012575|1.013067 đăng ký xe ô tô mới
    1.013076 rút hồ sơ xe máy về tỉnh
    tthc_NOPPHAT đóng tiền phạt vượt đèn đỏ
    1.008498 đăng ký người phụ thuộc giảm trừ gia cảnh
    2.002854 xin chuyển trường tiểu học
    3.000182 con chuẩn bị lên lớp 6
    3.000099 chuyển tên hợp đồng điện
    1.011607 làm giấy hộ nghèo
    1.013855 giấy vệ sinh an toàn thực phẩm cho quán cơm
    1.012289 chứng chỉ hành nghề dược sĩ điều dưỡng
    1.004837 cô ruột làm giám hộ cho cháu
    1.001022 bổ sung tên cha cho con đã có giấy khai sinh
    1.000689 bạn trai muốn nhận con khi làm khai sinh, hai đứa chưa cưới
    2.000528 con sinh ở Mỹ về Việt Nam làm khai sinh
    2.002516 giấy xác nhận hai người là mẹ con ruột
    1.010386|1.001456 mat passport o nuoc ngoai ve
    1.004746 mat het giay ket hon, xa cung mat so
    1.004222 lệ phí đăng ký thường trú là bao nhiêu
    1.001456 làm hộ chiếu mất bao lâu
    1.000894 giấy tờ cần để đăng ký kết hôn
    1.010041 em muốn xin giấy xác nhận thông tin cư trú
    1.004194 chủ nhà trọ muốn khai báo tạm trú cho khách thuê dài hạn
    1.001193|3.000722 cháu ngoại tôi chưa có khai sinh
    1.001193|3.000722 lam khai sanh cho nho con o dau
    3.000722 be nha em ra doi duoc 1 tuan, can lam ho khau va the bao hiem
    3.000722 em vừa lên chức mẹ, cần làm giấy tờ gì cho con
    3.000722 dang ky cho tre so sinh
    2.002913 nội mới mất đêm qua, nhờ chỉ giúp các bước
    1.000656 khai tử cho người đã mất từ năm 1995
    2.000635 cho tôi hỏi xin trích lục kết hôn ở đâu
    2.000635 giấy khai tử của bố bị mất, xin trích lục lại
    2.000635 can 3 ban sao khai sinh
    1.004873 chứng nhận độc thân để cưới chồng Đài Loan
    1.004873 giấy tình trạng hôn nhân sau ly hôn
    1.004859 sửa tên trong khai sinh
    1.004859 thêm chữ lót cho con
    1.004859 bổ sung năm sinh của mẹ trên giấy khai sinh
    1.116410 thẻ căn cước bị gãy
    1.116410 em đủ 18 tuổi chưa có căn cước
    1.116410 xin cap lai the can cuoc bi that lac
    3.000228 quên mật khẩu tài khoản định danh
    2.000815 sao y hộ chiếu
    2.000815 chứng thực giấy tờ ở xã khác được không
    3.000333 tôi cần phiếu lý lịch tư pháp để làm hồ sơ bảo lãnh
    3.000347 đổi bằng lái do sai ngày sinh
    3.000347 đổi giấy phép lái xe quốc tế
    3.000348 tui mất giấy phép lái xe hạng A1
    1.001456 ho chieu het han
    1.001612 tôi muốn mở nhà thuốc nhỏ thì đăng ký kinh doanh sao
    1.001612 mở tiệm giặt ủi
    1.001612 dang ky kinh doanh ca the
    1.001570 quán em nghỉ tạm 1 tháng
    2.000720 thêm ngành nghề cho hộ kinh doanh
    2.001583 tôi muốn lập doanh nghiệp một chủ
    2.002029 công ty muốn ngừng hoạt động 6 tháng
    1.013831 mẹ tặng đất cho con
    1.013831 vợ chồng em mua nhà, muốn đứng tên trên sổ hồng
    1.013978 xin cấp giấy chứng nhận quyền sử dụng đất lần đầu
    1.012786 lạc mất sổ hồng
    1.013949 chuyển đất trồng cây sang thổ cư
    1.013225 muốn xây thêm tầng cho nhà
    1.014137 bảo hiểm y tế cho người thất nghiệp
    1.014137 mua bhyt cho con 7 tuổi
    1.014748 làm thất nghiệp ở quận nào
    1.014173 muốn rút hết tiền bảo hiểm xã hội
    1.014166 vợ tôi sinh con, chế độ thai sản thế nào
    1.014027 ba tôi 75 tuổi nông dân có được trợ cấp gì
    1.001699 người khuyết tật làm giấy ở đâu
    1.012575|1.013067 mua xe máy điện mới, làm biển số
    1.013076 mua lại xe của bạn
    1.008498 tra cứu mã số thuế
    1.007700 thuế khi mua ô tô
    2.002854 chuyển con từ trường tư sang trường công
    3.000001 mắc điện cho phòng trọ
    1.011607 gia đình khó khăn muốn vào diện hộ nghèo
    1.010038 ra riêng tách khẩu
    1.003677 đi xa lâu ngày có phải báo tạm vắng
    2.001159 nhà có khách nước ngoài ngủ lại
    1.010039 đổi tên chủ hộ sau khi ba mất
    1.000656|2.002913 xin giấy chứng tử
    1.000689 không đăng ký kết hôn nhưng muốn con theo họ cha
    2.000528 vợ tôi là người Thái Lan, con sinh tại Việt Nam
    1.001022 cha muốn nhận con sau khi đã làm khai sinh
    2.000806 cưới người nước ngoài
    1.004884 làm lại khai sinh cho mẹ 70 tuổi vì mất hết giấy tờ gốc
    2.002516 chứng minh tôi và em tôi là anh em ruột
    2.000884 chứng thực giấy ủy quyền nhận lương hưu
    1.004222 move my permanent residence to my husband's house
    1.001612 I want to open a coffee shop
    1.000894 what documents do we need for marriage registration
    2.002913|1.000656 my grandmother passed away yesterday
    1.014137 get health insurance for my kid
    1.001193|3.000722 birth certificate for newborn
    1.001193|3.000722 Mình sinh bé ở nhà bà ngoại, giờ làm giấy khai sinh ở đâu được
    3.000722 Em bé nhà mình mới 5 ngày, cần giấy tờ gì để đi khám bảo hiểm
    1.000894 cho hỏi hai người đều làm ở tp hcm thì đăng ký kết hôn tại đây được không
    1.000894 tui với ổng tính đi đăng ký
    1.004873 cần giấy tờ chứng minh mình chưa kết hôn
    1.000656|2.002913 tôi cần làm giấy tờ cho người mới chết
    2.000635 photo lại giấy khai sinh có dấu đỏ
    2.000635 nhà trường yêu cầu nộp bản sao khai sinh
    1.010041 giay xac nhan cu tru de nhap hoc cho con
    1.004222 mua chung cư rồi, muốn chuyển thường trú về đó
    1.004222 con theo mẹ về hộ khẩu bên ngoại
    1.004194 nhà trọ của tôi có 10 người thuê, đăng ký tạm trú thế nào
    1.116410 hết hạn căn cước phải làm sao
    1.116410 tôi bị móc ví mất hết thẻ cccd
    3.000347 bang lai oto het han 2 thang
    1.001456 muốn đi Hàn Quốc chơi phải làm hộ chiếu ở đâu
    1.001612 tôi có quán cơm nhỏ, giờ muốn xin giấy phép
    1.001612 livestream bán mỹ phẩm có phải đăng ký
    1.014137 bà ngoại chưa có thẻ bảo hiểm
    1.014748 hợp đồng lao động hết hạn, muốn nhận tiền thất nghiệp
    1.014173 làm công nhân 8 năm nghỉ rồi, rút bảo hiểm ra
    1.013831 làm thủ tục mua bán đất
    1.013831 di chúc để lại nhà cho tôi, sang tên thế nào
    1.013978 miếng đất ông nội khai hoang chưa có sổ
    1.013225 sửa nhà nâng tầng có xin phép không
    1.014027 ông ngoại tôi 82 tuổi ở quê có được trợ cấp không
    1.001699 mẹ bị liệt nửa người muốn làm giấy khuyết tật
    2.000815 công chứng 5 bản bằng đại học
    2.000884 xin chữ ký và dấu của phường vào sơ yếu lý lịch
    3.000333 xin giấy xác nhận không có án tích
    1.013076 anh trai cho xe, sang tên như nào
    1.012575|1.013067 tôi mới tậu con xe vision
    1.004859 tên tôi trong giấy khai sinh khác tên trên căn cước
    1.004859 con tôi muốn mang họ mẹ thay vì họ bố
    1.004884 ủy ban nói sổ gốc khai sinh không còn
    2.000528 bố bé là người Mỹ
    1.001022 tôi muốn nhận lại đứa con trai ruột
    2.002854 gia đình chuyển lên Hà Nội, con học lớp 3 phải chuyển trường
    1.002755 tam tru cua em sap het han
    1.003197 rút tên người đã mất ra khỏi hộ khẩu
    1.010038 hai vợ chồng muốn có hộ khẩu riêng
    3.000228 tải vneid mà chưa có mức 2
    1.011443 trả xong khoản vay ngân hàng rồi lấy sổ về
    1.008498 con tôi mới sinh đăng ký giảm trừ gia cảnh
    tthc_NOPPHAT bị phạt nguội nộp tiền sao`,
  ),
];
