module org.example.shop {}
