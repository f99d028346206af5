/** Words that tell English from Vietnamese typed without accents, or from raw Telex keys. */
export const ENGLISH_WORDS = new Set(
  `a about above address after again ago all also already always am an and another any anyone apply applying april are as ask
  at august authority baby back bank be because been before began begin best better birth birthday book born both boy bring brother
  business but buy by call can cancel card certificate change child children citizen city code come commune confirm copies
  copy correct cost could country daughter day days dead death december did died district divorce do document documents does doing
  done down each eight email english ethnic every exact exactly father february fee fees female few file fill find finish first five
  for form forms forget forgot found four friday from full gave gender get girl give given go good great had half has have he health
  hello help her here hers hi him his home hour hours house how husband i id identity if ignore in information instead instructions
  insurance into is it its january july june just keep know land language last late later law let license like list live lives
  living long lost made make male man many march marriage married marry may maybe me mean meant month months more mother move much
  must my name named names national need needs never new next nine no nope not november now number october of office official
  officials okay old on one only open or other our out over paper papers passport pay people permanent person phone place please
  pls police price previous problem proceed procedure process province put question quit ready really receive register registered
  registration remember repeat residence restart result review right same saturday saw say second see send september seven she should show
  sign sir sister six skip some someone something son sorry speak spouse start status still stop street submit sunday sure take
  tax tell ten temporary thank thanks that the their them then there these they thing think third this those three thursday time
  to today together tomorrow too total town try tuesday two understand until up us use used very village wait want wanted wants
  ward was we wednesday week weeks well went were what when where which who why wife will with without woman work working would
  write wrong year years yes yesterday yet you your yours max alex peter john mary james thomas`.split(/\s+/),
);
