//! What labels in Meta's lists mean, in the languages that were seen. A label that is not here keeps its value all the
//! same; it is only not taken for a name.

/// "Username".
pub(super) const USERNAME: &[&str] = &[
    "username",
    "user name",
    "nom d’utilisateur",
    "nom d'utilisateur",
    "nom d’utilisatrice",
    "nombre de usuario",
    "nome de usuário",
    "nome do usuário",
    "nome de utilizador",
    "nome utente",
    "benutzername",
    "gebruikersnaam",
    "användarnamn",
    "brugernavn",
    "brukernavn",
    "käyttäjänimi",
    "nazwa użytkownika",
    "uživatelské jméno",
    "имя пользователя",
    "ім’я користувача",
    "kullanıcı adı",
    "ユーザーネーム",
    "사용자 이름",
    "用户名",
    "用户帐号",
    "用戶名稱",
    "اسم المستخدم",
    "שם משתמש",
];

/// "Name", of a person.
pub(super) const NAME: &[&str] = &[
    "name",
    "full name",
    "nom",
    "nom complet",
    "nombre",
    "nome",
    "naam",
    "namn",
    "navn",
    "nimi",
    "imię i nazwisko",
    "nazwa",
    "jméno",
    "имя",
    "ім’я",
    "ad",
    "adı",
    "名前",
    "이름",
    "姓名",
    "名称",
    "الاسم",
    "שם",
];

/// "First Name".
pub(super) const FIRST_NAME: &[&str] = &[
    "first name",
    "prénom",
    "nombre de pila",
    "vorname",
    "voornaam",
];

/// "Last Name".
pub(super) const LAST_NAME: &[&str] = &[
    "last name",
    "surname",
    "nom de famille",
    "apellido",
    "nachname",
    "achternaam",
];

/// "Email".
pub(super) const EMAIL: &[&str] = &[
    "email",
    "e-mail",
    "email address",
    "adresse e-mail",
    "courriel",
    "adresse courriel",
    "correo electrónico",
    "e-mail-adresse",
    "e-mailadres",
];

/// "Phone Number".
pub(super) const PHONE: &[&str] = &[
    "phone number",
    "phone",
    "mobile number",
    "numéro de téléphone",
    "téléphone",
    "número de teléfono",
    "número de telefone",
    "numero di telefono",
    "telefonnummer",
    "telefoonnummer",
    "номер телефона",
];

/// Whether the last part of a label is one of some, whatever its case.
pub(super) fn means(label: &str, meanings: &[&str]) -> bool {
    let last = label.rsplit(": ").next().unwrap_or(label).trim();
    let last = last.to_lowercase();
    meanings.contains(&last.as_str())
}
