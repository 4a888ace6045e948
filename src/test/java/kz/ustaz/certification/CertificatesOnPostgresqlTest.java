package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class CertificatesOnPostgresqlTest extends CertificatesContract {

    CertificatesOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
