"""The two namespaces whose links are no links in the prose: files and categories, by their names on the wikis."""

from __future__ import annotations

from typing import Literal

__all__ = ["namespace"]

FILE_NAMES = """
    file image media archivo imagen datei bild fichier immagine ficheiro arquivo imagem bestand afbeelding plik
    grafika fil fájl kép soubor súbor datoteka slika датотека слика файл изображение зображення выява ملف صورة
    پرونده تصویر קובץ תמונה 文件 档案 檔案 图像 圖像 ファイル 画像 파일 그림 tiedosto kuva dosya resim αρχείο εικόνα
    fitxer imatge fitxategi irudi berkas gambar tập_tin hình lêer beeld fișier imagine vaizdas attēls pilt
"""
CATEGORY_NAMES = """
    category categoría kategorie catégorie categoria categorie kategoria kategori kategória kategorija kategória
    kategorio kategooria kategoriija категорија категория категорія катэгорыя تصنيف رده קטגוריה 分类 分類
    カテゴリ 분류 luokka κατηγορία kategoriya thể_loại kategoriýa
"""

NAMESPACES: dict[str, Literal["file", "category"]] = {
    **dict.fromkeys(FILE_NAMES.split(), "file"),
    **dict.fromkeys(CATEGORY_NAMES.split(), "category"),
}


def namespace(target: str) -> Literal["file", "category"] | None:
    """What a link target names; a leading colon makes it an ordinary link."""
    name, _, _ = target.partition(":")
    return NAMESPACES.get(name.strip().lower().replace(" ", "_"))
