/**
 * Does PHP itself have a function of that name that reaches out of the program, reads what comes in or gives something to it? Others
 * only compute, and no catalogue asks for them (manual: https://www.php.net/manual/en/indexes.functions.php).
 */
export function isBuiltin(name: string): boolean {
  const lower = name.toLowerCase();
  return functions.has(lower) || families.test(lower);
}

const families =
  /^(?:curl|mysqli|pg|sqlsrv|oci|odbc|db2|ibase|imap|ldap|ftp|ssh2|stream|socket|sqlite|dba|memcache|apcu|shmop|msg|pcntl|posix|proc|file|readline|session|password|openssl|gzip|zip|dns)_\w{1,60}$/;

const functions: ReadonlySet<string> = new Set(
  `eval create_function assert exec shell_exec system passthru popen escapeshellarg escapeshellcmd mail mb_send_mail fopen fread fwrite fputs fgets fgetc fgetcsv
  fsockopen pfsockopen file fputcsv readfile unlink rename copy mkdir rmdir scandir glob opendir tmpfile tempnam touch chmod
  symlink move_uploaded_file is_uploaded_file getenv putenv apache_getenv header setcookie phpinfo printf print_r var_dump error_log
  syslog openlog parse_ini_file gethostbyname getallheaders simplexml_load_file simplexml_load_string unserialize extract parse_str
  filter_input filter_input_array getopt`.split(/\s+/),
);
