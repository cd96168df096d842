/** The passwords of eight characters or more that guessers try first, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  12345678 123456789 1234567890 12345678910 0123456789 87654321 987654321 0987654321 11223344 12341234 12344321 123123123
  123321123 112233445566 147258369 741852963 789456123 123454321 11112222 19900000 20202020 13131313 12121212 10203040
  password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pass1234 passwort mypassword
  qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 1qaz2wsx
  1qazxsw2 qazwsxedc zaq12wsx asdfghjk asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123 abcd1234 abc12345 abc123456 abcdefgh
  a1b2c3d4 a1234567 a12345678 a123456789 aa123456 aa12345678 asd12345 1234qwer qwer1234 123qweasd 123456aa 123456abc
  iloveyou iloveyou1 iloveu123 loveyou123 sunshine sunshine1 princess princess1 football football1 baseball basketball
  superman spiderman batman123 starwars pokemon1 dragon123 monkey123 master123 shadow123 trustno1 whatever computer
  internet samsung1 samsung123 facebook google123 liverpool manchester chelsea1 arsenal1 michelle jennifer jessica1
  welcome1 welcome123 letmein1 letmein123 hello123 test1234 testtest changeme changeme1 secret123 admin123 admin1234
  administrator root1234 user1234 guest123 cambodia cambodia1 cambodia123 thailand thailand1 bangkok1 bangkok123
  phnompenh siemreap angkorwat khmer123 sabaidee sawasdee skincare skincare1 beautiful cosmetics dewy1234 dewydewy
  dewyshop
  `
    .trim()
    .split(/\s+/),
);
