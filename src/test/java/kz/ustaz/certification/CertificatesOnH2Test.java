package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class CertificatesOnH2Test extends CertificatesContract {

    CertificatesOnH2Test() {
        super(Databases.H2);
    }
}
